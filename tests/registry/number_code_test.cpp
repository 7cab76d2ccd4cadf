#include "registry/number_code.h"

#include <catch2/catch.hpp>
#include <set>

using namespace hakusho;

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

TEST_CASE("a dense code has a digit for each number, and bits for how often 90 goes into it") {
  const DenseCode code = dense_code({0, 89, 90, 200, 5});
  CHECK(code.rests == " ~ 6'");     // 0, 89, 0, 20, 5
  CHECK(code.quotients == "-$");    // 1 1 01 001 1 are 110100 and 11, the lowest first: 11 and 3
  CHECK(dense_code({}).quotients.empty());
}

TEST_CASE("a dense code of numbers of some hundreds is shorter, and of thousands longer") {
  for (const auto& [number, shorter] : {std::pair{77u, true}, {209u, true}, {5000u, false}}) {
    const DenseCode dense = dense_code(std::vector<std::uint32_t>(1000, number));
    CHECK((dense.rests.size() + dense.quotients.size() < 1000 * code(number).size()) == shorter);
  }
}
