#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("a control that no catalog holds is found where it is written") {
  CHECK(found("check/unknown-control",
              "sections:\n  - {control: A.99.1.1, body: x}\n  - {control: Ａ．５．１．１, body: x}\n") ==
        std::vector<std::string>{"7:15 there is no control `A.99.1.1` in `standard`"});
}

TEST_CASE("a CLD control without its letters is recognised") {
  const Whitepaper whitepaper = sample("sections:\n  - {control: 6.3.1, body: x}\n");
  Diagnostics diagnostics;
  check_whitepaper(whitepaper, CheckContext{sample_catalogs()}, diagnostics);
  CHECK(diagnostics.all().front().code == "check/unknown-control");
  CHECK(diagnostics.all().front().hint == "did you mean `CLD.6.3.1`?");
}
