#include "search/number_code.h"

#include <catch2/catch.hpp>
#include <set>

using namespace hakusho;
using namespace hakusho::search;

namespace {

std::string code(std::uint32_t number) {
  std::string text;
  append_code(text, number);
  return text;
}

}  // namespace

TEST_CASE("small numbers take one character, and each range begins where the last one ended") {
  CHECK(code(0) == " ");
  CHECK(code(53).size() == 1);
  CHECK(code(54).size() == 2);
  CHECK(code(54 + 2340 - 1).size() == 2);
  CHECK(code(54 + 2340).size() == 3);
  CHECK(code(54 + 2340 + 56700 - 1).size() == 3);
  CHECK(code(54 + 2340 + 56700).size() == 4);
  CHECK(code(66'000'000).size() == 5);
}

TEST_CASE("no two numbers have the same code, and no code needs an escape") {
  std::set<std::string> seen;
  for (std::uint32_t number = 0; number < 70'000; ++number) {
    const std::string text = code(number);
    CHECK(text.find_first_of("\"\\<>&") == std::string::npos);
    seen.insert(text);
  }
  CHECK(seen.size() == 70'000);
}
