#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a declared change names a section, or a control that may have been taken out") {
  CHECK(found("check/declared-unknown-section",
              "sections: [{id: backup, title: x}]\n"
              "history:\n"
              "  revisions:\n"
              "    - version: '1'\n"
              "      changes:\n"
              "        - {section: backup, summary: x}\n"
              "        - {section: A.12.3.1, summary: x}\n"
              "        - {section: bakcup, summary: x}\n"
              "        - {summary: x}\n") ==
        std::vector<std::string>{"13:11 revision `1` declares a change of `bakcup`, which is no section"});
}
