#include "import/words/dates.h"

#include <array>
#include <string>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

struct Era {
  std::u32string_view name;
  int year_before;  // the year before its first
};
constexpr std::array<Era, 6> eras = {Era{U"令和", 2018}, Era{U"平成", 1988}, Era{U"昭和", 1925},
                                     Era{U"R", 2018},    Era{U"H", 1988},    Era{U"S", 1925}};
constexpr std::array<std::u32string_view, 12> months = {U"jan", U"feb", U"mar", U"apr", U"may", U"jun",
                                                        U"jul", U"aug", U"sep", U"oct", U"nov", U"dec"};

class Reader {
 public:
  Reader(std::u32string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  bool before_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }
  bool take(std::u32string_view word) {
    const std::size_t before = at_;
    skip_blanks();
    if (text_.substr(at_).starts_with(word)) {
      at_ += word.size();
      return true;
    }
    at_ = before;
    return false;
  }
  std::optional<int> number(std::size_t most_digits) {
    const std::size_t before = at_;
    skip_blanks();
    int value = 0;
    std::size_t digits = 0;
    while (at_ < text_.size() && is_digit(text_[at_]) && digits < most_digits) {
      value = value * 10 + static_cast<int>(text_[at_++] - U'0');
      ++digits;
    }
    const bool more = at_ < text_.size() && is_digit(text_[at_]);
    if (digits > 0 && !more) return value;
    at_ = before;
    return std::nullopt;
  }
  std::optional<int> month_name() {
    const std::size_t before = at_;
    skip_blanks();
    std::u32string word;
    while (at_ < text_.size() && ((text_[at_] | 32) >= U'a' && (text_[at_] | 32) <= U'z')) word += text_[at_++] | 32;
    for (std::size_t month = 0; month < months.size(); ++month)
      if (word.size() >= 3 && word.starts_with(months[month])) {
        if (at_ < text_.size() && text_[at_] == U'.') ++at_;
        return static_cast<int>(month) + 1;
      }
    at_ = before;
    return std::nullopt;
  }

 private:
  std::u32string_view text_;
  std::size_t at_;
};

bool exists(const Date& date) {
  if (date.year < 1900 || date.year > 2999) return false;
  return parse_date(iso(date)).has_value();
}

// A date that more digits follow was cut off at a line's end: 2023年4.
std::optional<FoundDate> found(Date date, std::size_t begin, const Reader& reader) {
  if (!exists(date) || reader.before_digit()) return std::nullopt;
  return FoundDate{date, begin, reader.at()};
}

// 2023年9月30日, 令和6年4月, 令和元年
std::optional<FoundDate> japanese_date(std::u32string_view text, std::size_t begin) {
  Reader reader(text, begin);
  int base = 0;
  for (const Era& era : eras)
    if (reader.take(era.name)) {
      base = era.year_before;
      break;
    }
  std::optional<int> year = base > 0 && reader.take(U"元") ? std::optional(1) : reader.number(base > 0 ? 2 : 4);
  if (!year || !reader.take(U"年")) return std::nullopt;
  if (base == 0 && *year < 1000) return std::nullopt;
  Date date{base + *year, 0, 0};
  Reader year_end = reader;
  const std::optional<int> month = reader.number(2);
  if (!month || !reader.take(U"月")) return found(date, begin, year_end);
  date.month = *month;
  Reader month_end = reader;
  const std::optional<int> day = reader.number(2);
  if (!day || !reader.take(U"日")) return found(date, begin, month_end);
  date.day = *day;
  return found(date, begin, reader);
}

// 2024/4, 2020-11-20, 2020.11.20, R6.4.1
std::optional<FoundDate> separated_date(std::u32string_view text, std::size_t begin) {
  Reader reader(text, begin);
  int base = 0;
  for (const Era& era : eras)
    if (era.name.size() == 1 && reader.take(era.name)) base = era.year_before;
  const std::optional<int> year = reader.number(base > 0 ? 2 : 4);
  if (!year || (base == 0 && *year < 1000)) return std::nullopt;
  for (const std::u32string_view separator : {U"/", U"-", U"."}) {
    Reader parts = reader;
    if (!parts.take(separator)) continue;
    Date date{base + *year, 0, 0};
    const std::optional<int> month = parts.number(2);
    if (!month) return std::nullopt;
    date.month = *month;
    const Reader month_end = parts;
    const std::optional<int> day = parts.take(separator) ? parts.number(2) : std::nullopt;
    if (!day) return base > 0 ? std::nullopt : found(date, begin, month_end);
    date.day = *day;
    return found(date, begin, parts);
  }
  return std::nullopt;
}

// 1 April 2024, April 1, 2024, April 2024
std::optional<FoundDate> english_date(std::u32string_view text, std::size_t begin) {
  Reader reader(text, begin);
  std::optional<int> day = reader.number(2);
  const std::optional<int> month = reader.month_name();
  if (!month) return std::nullopt;
  if (!day) {
    Reader later = reader;
    if ((day = later.number(2))) {
      later.take(U",");
      reader = later;
    }
  }
  const std::optional<int> year = reader.number(4);
  if (!year) return std::nullopt;
  return found({*year, *month, day.value_or(0)}, begin, reader);
}

// 02/17/2025, and 17/02/2025 where the first number is no month.
std::optional<FoundDate> slashed_date(std::u32string_view text, std::size_t begin) {
  Reader reader(text, begin);
  const std::optional<int> first = reader.number(2);
  if (!first || !reader.take(U"/")) return std::nullopt;
  const std::optional<int> second = reader.number(2);
  if (!second || !reader.take(U"/")) return std::nullopt;
  const std::optional<int> year = reader.number(4);
  if (!year || *year < 1000) return std::nullopt;
  const bool day_first = *first > 12;
  return found({*year, day_first ? *second : *first, day_first ? *first : *second}, begin, reader);
}

bool may_begin(std::u32string_view text, std::size_t at) {
  if (at == 0) return true;
  const char32_t before = text[at - 1];
  const bool letter = (before >= U'a' && before <= U'z') || (before >= U'A' && before <= U'Z');
  return !is_digit(before) && !letter && before != U'.' && before != U'/' && before != U'-';
}

}  // namespace

std::optional<FoundDate> find_date(std::u32string_view written, std::size_t from) {
  const std::u32string text = folded(written);
  for (std::size_t at = from; at < text.size(); ++at) {
    if (is_blank(text[at]) || !may_begin(text, at)) continue;
    if (auto date = japanese_date(text, at)) return date;
    if (auto date = separated_date(text, at)) return date;
    if (auto date = english_date(text, at)) return date;
    if (auto date = slashed_date(text, at)) return date;
  }
  return std::nullopt;
}

}  // namespace hakusho::imports
