#include "import/formats/number_words.h"

#include <catch2/catch.hpp>

#include "import/words/characters.h"

using namespace hakusho::imports;

namespace {

std::string words(std::string_view format, int number) { return narrow(number_words(format, number)); }

}  // namespace

TEST_CASE("numbers are counted in Roman, letters and kana") {
  CHECK(words("upperRoman", 1994) == "MCMXCIV");
  CHECK(words("lowerRoman", 4) == "iv");
  CHECK(words("upperLetter", 28) == "BB");
  CHECK(words("aiueoFullWidth", 6) == "カ");
  CHECK(words("irohaFullWidth", 3) == "ハ");
  CHECK(words("aiueo", 2) == "ｲ");
}

TEST_CASE("numbers are counted in kanji, circles and full width") {
  CHECK(words("japaneseCounting", 21) == "二十一");
  CHECK(words("japaneseCounting", 110) == "百十");
  CHECK(words("ideographDigital", 2024) == "二〇二四");
  CHECK(words("decimalEnclosedCircle", 3) == "③");
  CHECK(words("decimalEnclosedCircle", 21) == "㉑");
  CHECK(words("decimalFullWidth", 12) == "１２");
}

TEST_CASE("a format that has no sign for a number counts in decimal") {
  CHECK(words("upperRoman", 0) == "0");
  CHECK(words("decimalEnclosedCircle", 99) == "99");
  CHECK(words("somethingNew", 7) == "7");
  CHECK(words("none", 7).empty());
}
