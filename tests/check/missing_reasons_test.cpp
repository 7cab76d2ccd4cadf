#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("not applicable needs a reason") {
  CHECK(found("check/missing-reason",
              "sections:\n"
              "  - {control: A.5.1.1, status: not-applicable, body: x}\n"
              "  - {control: A.6.1.1, status: not-applicable, reason: 開発を行わない}\n") ==
        std::vector<std::string>{"7:5 `A.5.1.1` is not applicable, but no `reason` says why"});
}
