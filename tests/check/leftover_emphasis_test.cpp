#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("asterisks that stay in the text are found, those in code and strong text are not") {
  CHECK(found("check/leftover-emphasis",
              "sections:\n"
              "  - title: x\n"
              "    body: |\n"
              "      `**` と**「重要」**と** 必須 **を\n") ==
        std::vector<std::string>{"9:22 the asterisks `**` are shown, not strong text"});
}
