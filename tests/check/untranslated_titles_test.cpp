#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a title that the catalog lacks in the whitepaper's language is found unless one is printed") {
  CHECK(found("check/untranslated-title", "sections:\n  - {control: A.18.1.5, body: x}\n") ==
        std::vector<std::string>{"7:15 the catalog `standard` has no title of `A.18.1.5` in `ja`"});
  CHECK(found("check/untranslated-title", "sections:\n  - {control: A.18.1.5, title: 暗号, body: x}\n").empty());
}
