#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a note of differences names its scopes") {
  CHECK(found("check/note-scopes",
              "difference_note: '{scopes}で異なります。'\n"
              "scopes: [{id: private, kind: plan, name: Private}]\n"
              "sections:\n"
              "  - title: x\n"
              "    notes:\n"
              "      - {kind: difference, scopes: [private]}\n"
              "      - {kind: difference}\n"
              "      - {kind: point, body: y}\n") ==
        std::vector<std::string>{"12:9 a note of kind `difference` names no scope"});
}
