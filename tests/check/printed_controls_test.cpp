#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a printed id is another control's unless it differs in width only") {
  CHECK(found("check/printed-control",
              "sections:\n"
              "  - {control: CLD.6.3.1, printed_control: A.６.３.１, body: x}\n"
              "  - {control: A.12.3.1, printed_control: Ａ.１２.３.１, body: x}\n") ==
        std::vector<std::string>{"7:5 printed as `A.６.３.１`, but the control is `CLD.6.3.1`"});
}
