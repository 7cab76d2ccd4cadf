#include "check/findings.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("the same message at the same place is kept once") {
  Findings findings("w.yaml");
  findings.begin("check/a", Severity::warning);
  findings.add({nullptr, {3, 4}, 1}, "x", "y");
  findings.add({nullptr, {3, 4}, 1}, "x", "y");
  findings.add({nullptr, {3, 5}, 1}, "x", "y");
  findings.begin("check/b", Severity::error);
  findings.add({nullptr, {3, 4}, 1}, "x", "y");
  CHECK(findings.all().size() == 3);
  CHECK(findings.all().back().severity == Severity::error);
}
