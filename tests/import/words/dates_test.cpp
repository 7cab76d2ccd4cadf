#include "import/words/dates.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::string date_in(std::u32string_view text) {
  const auto found = find_date(text);
  return found ? iso(found->date) : "";
}

}  // namespace

TEST_CASE("dates are read with the precision they were written in") {
  CHECK(date_in(U"2023 年 9 月 30 日") == "2023-09-30");
  CHECK(date_in(U"2024/4") == "2024-04");
  CHECK(date_in(U"2020/11/20改訂") == "2020-11-20");
  CHECK(date_in(U"２０２４年４月発行") == "2024-04");
  CHECK(date_in(U"2024.07.17") == "2024-07-17");
  CHECK(date_in(U"2024年") == "2024");
  CHECK(date_in(U"1 April 2024") == "2024-04-01");
  CHECK(date_in(U"April 1, 2024") == "2024-04-01");
}

TEST_CASE("years of an era are years of the calendar") {
  CHECK(date_in(U"令和6年4月1日") == "2024-04-01");
  CHECK(date_in(U"令和元年5月") == "2019-05");
  CHECK(date_in(U"平成31年4月30日") == "2019-04-30");
  CHECK(date_in(U"R6.4.1") == "2024-04-01");
}

TEST_CASE("what is no day of the calendar, and what was cut off, is no date") {
  CHECK(date_in(U"2023/2/30") == "");
  CHECK(date_in(U"1.02") == "");
  CHECK(date_in(U"2023年4") == "");
  CHECK(date_in(U"電話 03-1234-5678") == "");
}
