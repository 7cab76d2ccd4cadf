#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("the controls for providers without an answer are listed") {
  CHECK(found("check/coverage", "sections:\n  - {control: A.12.3.1, body: x}\n") ==
        std::vector<std::string>{"1:1 2 of the 3 controls for providers have no answer: A.5.1.1, CLD.6.3.1"});
}

TEST_CASE("a whitepaper that answers them all has full coverage") {
  CHECK(found("check/coverage", "sections:\n  - {controls: [A.5.1.1, A.12.3.1, CLD.6.3.1], body: x}\n").empty());
}
