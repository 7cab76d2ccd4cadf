#include "import/formats/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr int greatest_roman = 3'999;
constexpr int most_repeated = 20;  // letters: aaa for 53; more are decimal

constexpr std::u32string_view aiueo =
    U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::u32string_view aiueo_half = U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
constexpr std::u32string_view iroha =
    U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
constexpr std::u32string_view iroha_half = U"ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";
constexpr std::u32string_view enclosed_kanji = U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";
constexpr std::u32string_view kanji = U"〇一二三四五六七八九";
constexpr std::u32string_view legal_kanji = U"〇壱弐参四伍六七八九";

std::u32string decimal(int number) { return wide(std::to_string(number)); }

std::u32string full_width(int number) {
  std::u32string text = decimal(number);
  for (char32_t& digit : text) digit += U'０' - U'0';
  return text;
}

std::u32string roman(int number) {
  static constexpr std::array<std::pair<int, std::u32string_view>, 13> signs = {{{1000, U"M"},
                                                                                 {900, U"CM"},
                                                                                 {500, U"D"},
                                                                                 {400, U"CD"},
                                                                                 {100, U"C"},
                                                                                 {90, U"XC"},
                                                                                 {50, U"L"},
                                                                                 {40, U"XL"},
                                                                                 {10, U"X"},
                                                                                 {9, U"IX"},
                                                                                 {5, U"V"},
                                                                                 {4, U"IV"},
                                                                                 {1, U"I"}}};
  if (number < 1 || number > greatest_roman) return decimal(number);
  std::u32string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

// A, B, …, Z, AA, BB, as Word counts.
std::u32string letters(int number) {
  if (number < 1 || number > 26 * most_repeated) return decimal(number);
  return std::u32string(static_cast<std::size_t>((number - 1) / 26 + 1),
                        U'A' + static_cast<char32_t>((number - 1) % 26));
}

std::u32string small(std::u32string text) {
  for (char32_t& character : text)
    if (character >= U'A' && character <= U'Z') character += U'a' - U'A';
  return text;
}

// One sign for each number; the row begins again behind its last.
std::u32string of_row(std::u32string_view row, int number) {
  if (number < 1) return decimal(number);
  return std::u32string(1, row[static_cast<std::size_t>(number - 1) % row.size()]);
}

// One sign for each number up to the last, decimal beyond.
std::u32string up_to(std::u32string_view row, int number) {
  return number < 1 || static_cast<std::size_t>(number) > row.size() ? decimal(number) : of_row(row, number);
}

std::u32string of_range(char32_t first, int count, int number) {
  return number < 1 || number > count ? decimal(number) : std::u32string(1, first + static_cast<char32_t>(number - 1));
}

std::u32string circled(int number) {
  if (number == 0) return U"⓪";
  if (number <= 20) return of_range(U'①', 20, number);
  if (number <= 35) return of_range(U'㉑', 15, number - 20);
  return number <= 50 ? of_range(U'㊱', 15, number - 35) : decimal(number);
}

// 十一, 百二十; numbers of five digits and more are decimal.
std::u32string counted(int number, std::u32string_view digits, std::u32string_view tens, bool with_one) {
  if (number < 1 || number > 9'999) return decimal(number);
  std::u32string text;
  for (const auto& [value, unit] : {std::pair{1000, tens[2]}, {100, tens[1]}, {10, tens[0]}}) {
    const int count = number / value;
    number %= value;
    if (count == 0) continue;
    if (count > 1 || with_one) text += digits[static_cast<std::size_t>(count)];
    text += unit;
  }
  if (number > 0) text += digits[static_cast<std::size_t>(number)];
  return text;
}

std::u32string digit_by_digit(int number, std::u32string_view digits) {
  std::u32string text = decimal(number);
  for (char32_t& digit : text)
    if (is_digit(digit)) digit = digits[digit - U'0'];
  return text;
}

std::u32string ordinal(int number) {
  const int tens = number % 100;
  const int ones = number % 10;
  const bool teen = tens >= 11 && tens <= 13;
  const std::u32string_view end = teen ? U"th" : ones == 1 ? U"st" : ones == 2 ? U"nd" : ones == 3 ? U"rd" : U"th";
  return decimal(number) + std::u32string(end);
}

}  // namespace

std::u32string number_words(std::string_view format, int number) {
  if (format == "none" || format == "bullet") return {};
  if (format == "decimalZero") return number >= 0 && number < 10 ? U"0" + decimal(number) : decimal(number);
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return small(roman(number));
  if (format == "upperLetter") return letters(number);
  if (format == "lowerLetter") return small(letters(number));
  if (format == "ordinal") return ordinal(number);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return full_width(number);
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return circled(number);
  if (format == "decimalEnclosedParen") return of_range(U'⑴', 20, number);
  if (format == "decimalEnclosedFullstop") return of_range(U'⒈', 20, number);
  if (format == "aiueo") return of_row(aiueo_half, number);
  if (format == "aiueoFullWidth") return of_row(aiueo, number);
  if (format == "iroha") return of_row(iroha_half, number);
  if (format == "irohaFullWidth") return of_row(iroha, number);
  if (format == "ideographTraditional") return up_to(stems, number);
  if (format == "ideographZodiac") return up_to(branches, number);
  if (format == "ideographEnclosedCircle") return up_to(enclosed_kanji, number);
  if (format == "ideographDigital" || format == "japaneseDigitalTenThousand") return digit_by_digit(number, kanji);
  if (format == "japaneseLegal") return counted(number, legal_kanji, U"拾百阡", true);
  if (format == "japaneseCounting" || format == "chineseCounting" || format == "chineseCountingThousand" ||
      format == "taiwaneseCounting" || format == "taiwaneseCountingThousand")
    return counted(number, kanji, U"十百千", false);
  return decimal(number);
}

}  // namespace hakusho::imports
