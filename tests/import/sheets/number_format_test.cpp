#include "import/sheets/number_format.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::string shown(std::string_view code, double value) {
  return NumberFormat(code).number(value, DateSystem::from_1900);
}

}  // namespace

TEST_CASE("a number without a format shows the digits that a cell shows") {
  CHECK(shown("General", 1.1000000000000001) == "1.1");
  CHECK(shown("General", 4.4000000000000004) == "4.4");
  CHECK(shown("General", 1e3) == "1000");
  CHECK(shown("General", -0.25) == "-0.25");
  CHECK(shown("General", 1.0 / 3) == "0.333333333");
  CHECK(shown("G/標準\"時間\"", 8) == "8時間");
}

TEST_CASE("decimals are rounded half away from zero, as they are written") {
  CHECK(shown("0.00", 1.005) == "1.01");
  CHECK(shown("0.00%", 0.999) == "99.90%");
  CHECK(shown("0%", 0.5) == "50%");
  CHECK(shown("0", 0.4) == "0");
  CHECK(shown("0.0#", 2) == "2.0");
  CHECK(shown("#.##", 0.5) == ".5");
}

TEST_CASE("zeros, thousands and words stand where the format puts them") {
  CHECK(shown("000", 7) == "007");
  CHECK(shown("#,##0\"円\"", 10000) == "10,000円");
  CHECK(shown("0\"日間\"", 35) == "35日間");
  CHECK(shown("[$¥-411]#,##0", 1234567) == "¥1,234,567");
  CHECK(shown("000-0000", 1000001) == "100-0001");
  CHECK(shown("#,##0,\"千円\"", 1234567) == "1,235千円");
  CHECK(shown("0.00E+00", 1234) == "1.23E+03");
}

TEST_CASE("sections are chosen by sign and by condition") {
  CHECK(shown("0;\"△\"0;\"なし\"", -3) == "△3");
  CHECK(shown("0;\"△\"0;\"なし\"", 0) == "なし");
  CHECK(shown("[>=60]0\"分以上\";0\"分\"", 90) == "90分以上");
  CHECK(shown("[>=60]0\"分以上\";0\"分\"", 15) == "15分");
  CHECK(shown("0.0", -1.25) == "-1.3");
  CHECK(shown(";;;", 5).empty());
}

TEST_CASE("dates and times show as precisely as their format") {
  CHECK(shown("yyyy\"年\"m\"月\"", 45474) == "2024年7月");
  CHECK(shown("yyyy/mm/dd", 45474) == "2024/07/01");
  CHECK(shown("ggge\"年\"m\"月\"d\"日\"", 45474) == "令和6年7月1日");
  CHECK(shown("[$-ja-JP-x-gannen]ggge\"年\"", 43586) == "令和元年");
  CHECK(shown("aaaa", 45474) == "月曜日");
  CHECK(shown("h:mm", 0.375) == "9:00");
  CHECK(shown("[h]:mm", 1.5) == "36:00");
  CHECK(shown("h:mm AM/PM", 0.75) == "6:00 PM");
  CHECK(shown("mm:ss", 0.5 / 24) == "30:00");
  CHECK(shown("d-mmm-yy", 45474) == "1-Jul-24");
}

TEST_CASE("a date of the system from 1904 is four years later") {
  CHECK(NumberFormat("yyyy/m/d").number(0, DateSystem::from_1904) == "1904/1/1");
}

TEST_CASE("the section for text puts words around it") {
  CHECK(NumberFormat("@\"様\"").text("若葉舎") == "若葉舎様");
  CHECK(NumberFormat("0;0;0;@\"（予定）\"").text("公開") == "公開（予定）");
  CHECK(NumberFormat("0.00").text("なし") == "なし");
}

TEST_CASE("a format that is broken off shows what there is") {
  CHECK(shown("0\"日", 3) == "3日");
  CHECK(shown("[", 3).empty());
  CHECK(shown("0\\", 3) == "3");
}
