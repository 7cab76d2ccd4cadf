#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

namespace {

std::vector<std::string> gaps(const std::vector<std::string>& labels) {
  std::string sections = "sections:\n";
  for (const std::string& label : labels) sections += "  - {title: x, label: \"" + label + "\"}\n";
  std::vector<std::string> messages;
  for (const std::string& each : found("check/label-gap", sections))
    messages.push_back(each.substr(each.find(' ') + 1));
  return messages;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a number that is left out is named") {
  CHECK(gaps({"33", "35"}) == List{"`34` is missing between `33` and `35`"});
  CHECK(gaps({"1-1-1A.", "1-1-1D."}) == List{"`2` to `3` are missing between `1-1-1A.` and `1-1-1D.`"});
}

TEST_CASE("a number that goes back is found") { CHECK(gaps({"2", "1"}) == List{"the number `1` stands behind `2`"}); }

TEST_CASE("numbers are counted under the numbers before them") {
  CHECK(gaps({"1", "1-1", "1-2", "2", "2-1", "2-2", "3"}).empty());
  CHECK(gaps({"5", "6", "7"}).empty());
  CHECK(gaps({"A.5.1.1", "A.9.2.3", "①", "付録"}).empty());
}
