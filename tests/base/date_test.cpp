#include "base/date.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("a date keeps the precision it was written with") {
  CHECK(iso(*parse_date("2024")) == "2024");
  CHECK(iso(*parse_date("2024-04")) == "2024-04");
  CHECK(iso(*parse_date("2024-07-17")) == "2024-07-17");
  CHECK(display(*parse_date("2024-04"), "ja") == "2024年4月");
  CHECK(display(*parse_date("2024-07-17"), "en") == "17 July 2024");
}

TEST_CASE("a day that does not exist is no date") {
  CHECK_FALSE(parse_date("2025-02-29"));
  CHECK(parse_date("2024-02-29"));
  CHECK_FALSE(parse_date("2024-13"));
  CHECK_FALSE(parse_date("2024/07/17"));
  CHECK_FALSE(parse_date("2024-7-1"));
  CHECK_FALSE(parse_date(""));
}

TEST_CASE("a month is compared by its last day") {
  CHECK(last_day(*parse_date("2024-02")) == Date{2024, 2, 29});
  CHECK(last_day(*parse_date("2023")) == Date{2023, 12, 31});
  CHECK(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
}
