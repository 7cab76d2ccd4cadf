#include "outline/number.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::outline;

TEST_CASE("a pattern takes the numbers of the levels, and the last of them as a letter") {
  CHECK(number_by("{1}.", {4}) == "4.");
  CHECK(number_by("{1}-{2}.", {4, 12}) == "4-12.");
  CHECK(number_by("{1}-{2}-{3}{A}.", {1, 1, 2, 3}) == "1-1-2C.");
  CHECK(number_by("{A}", {28}) == "AB");
}
