// The number formats of spreadsheets (ISO/IEC 29500-1, 18.8.31): a value as its cell shows it.
//
// A format has up to four sections, for positive, negative and zero numbers and for text; conditions such as [>=100]
// choose among them.  What is only look (colours, widths) is left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::imports {

enum class FormatTokenKind {
  literal,
  digit,  // 0 # ?
  point,  // of decimals
  percent,
  exponent,  // E+ E-
  date,      // yyyy, ggge, m, d, aaa
  time,      // h, m, s
  elapsed,   // [h], [m], [s]
  half_day,  // AM/PM
  text,      // @
  general,
};

struct FormatToken {
  FormatTokenKind kind = FormatTokenKind::literal;
  std::u32string text;  // as written: `yyyy`, `0`; of a literal what it shows
};

struct FormatSection {
  std::vector<FormatToken> tokens;
  std::optional<std::pair<std::u32string, double>> condition;  // `>=` and what it compares with
  bool thousands = false;
  int scale = 0;            // how many times it is divided by 1,000
  bool first_year = false;  // the first year of an era is 元
  int digits = 0;           // the form of its digits: [DBNum1] 一, [DBNum3] １
};

enum class DateSystem { from_1900, from_1904 };

class NumberFormat {
 public:
  NumberFormat() = default;
  explicit NumberFormat(std::string_view code);

  std::string number(double value, DateSystem dates) const;
  std::string text(std::string_view value) const;

 private:
  // The section for the number, and whether its sign is left to the section.
  struct Chosen {
    const FormatSection* section = nullptr;
    bool without_sign = false;
  };
  Chosen chosen(double value) const;

  std::vector<FormatSection> sections_;
};

// The code of a format that workbooks name by its number alone, as a Japanese Excel shows it.
std::string_view built_in_format(int id);

// The value without a format: as many digits as a cell shows.
std::u32string general_number(double value);
// Requires: the section holds no date or time.  The value is not negative.
std::u32string shown_digits(const FormatSection& section, double value);
// Requires: the section holds a date or a time.
std::u32string date_as_shown(const FormatSection& section, double serial, DateSystem dates);

}  // namespace hakusho::imports
