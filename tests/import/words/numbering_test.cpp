#include "import/words/numbering.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::vector<bool> chosen(const std::vector<std::u32string>& lines) {
  std::vector<NumberedLine> numbered;
  for (const std::u32string& line : lines) numbered.push_back({*number_label(line), 1});
  return heading_sequence(numbered);
}

}  // namespace

TEST_CASE("a number keeps how it was printed and gives its parts") {
  CHECK(number_label(U"3-2. 関係当局")->parts == std::vector<int>{3, 2});
  CHECK(number_label(U"3-2. 関係当局")->written == U"3-2.");
  CHECK(number_label(U"1-1-1A 装置")->parts == std::vector<int>{1, 1, 1, 1});
  CHECK(number_label(U"第３章　資産")->parts == std::vector<int>{3});
  CHECK(number_label(U"12.資産目録")->written == U"12.");
  CHECK_FALSE(number_label(U"30 日以内に削除"));
  CHECK_FALSE(number_label(U"3か月保管"));
}

TEST_CASE("headings follow from each other and a list between them does not break the sequence") {
  CHECK(chosen({U"1. a", U"2. b", U"1. x", U"2. y", U"3. z", U"3. c", U"4. d", U"5. e", U"6. f"}) ==
        std::vector<bool>{true, true, false, false, false, true, true, true, true});
}

TEST_CASE("a number that was left out does not end the sequence") {
  CHECK(chosen({U"1. a", U"1-1. b", U"1-3. c", U"2. d", U"2-1. e"}) == std::vector<bool>(5, true));
}
