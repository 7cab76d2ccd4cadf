#include "import/sheets/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_code = 512;  // characters
constexpr std::size_t most_sections = 4;

bool is_date_letter(char32_t letter) {
  return std::u32string_view(U"yYmMdDhHsSgGeEaArRbB").find(letter) != std::u32string_view::npos;
}

char32_t small(char32_t letter) { return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter; }

class Parser {
 public:
  explicit Parser(std::u32string code) : code_(std::move(code)) {}

  std::vector<FormatSection> sections() {
    std::vector<FormatSection> sections(1);
    for (at_ = 0; at_ < code_.size();) {
      if (code_[at_] == U';') {
        if (sections.size() == most_sections) break;
        sections.emplace_back();
        ++at_;
      } else {
        token(sections.back());
      }
    }
    for (FormatSection& section : sections) settle(section);
    return sections;
  }

 private:
  static void literal(FormatSection& section, std::u32string_view text) {
    if (!section.tokens.empty() && section.tokens.back().kind == FormatTokenKind::literal)
      section.tokens.back().text += text;
    else section.tokens.push_back({FormatTokenKind::literal, std::u32string(text)});
  }

  bool begins(std::u32string_view word) const {
    if (code_.size() - at_ < word.size()) return false;
    for (std::size_t at = 0; at < word.size(); ++at)
      if (small(code_[at_ + at]) != small(word[at])) return false;
    return true;
  }

  void token(FormatSection& section) {
    const char32_t letter = code_[at_];
    if (letter == U'"') {
      const std::size_t end = std::min(code_.find(U'"', at_ + 1), code_.size());
      literal(section, std::u32string_view(code_).substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
    } else if (letter == U'\\' || letter == U'!') {
      if (at_ + 1 < code_.size()) literal(section, std::u32string_view(code_).substr(at_ + 1, 1));
      at_ += 2;
    } else if (letter == U'_' || letter == U'*') {
      at_ += 2;  // a blank as wide as a character, or one that fills the cell
    } else if (letter == U'[') {
      bracket(section);
    } else if (begins(U"General") || begins(U"G/標準")) {
      section.tokens.push_back({FormatTokenKind::general, {}});
      at_ += begins(U"General") ? 7 : 4;
    } else if (begins(U"AM/PM") || begins(U"A/P")) {
      section.tokens.push_back({FormatTokenKind::half_day, begins(U"AM/PM") ? U"AM/PM" : U"A/P"});
      at_ += begins(U"AM/PM") ? 5 : 3;
    } else if (letter == U'@') {
      section.tokens.push_back({FormatTokenKind::text, {}});
      ++at_;
    } else if (letter == U'0' || letter == U'#' || letter == U'?') {
      section.tokens.push_back({FormatTokenKind::digit, {letter}});
      ++at_;
    } else if ((letter == U'E' || letter == U'e') && at_ + 1 < code_.size() &&
               (code_[at_ + 1] == U'+' || code_[at_ + 1] == U'-')) {
      section.tokens.push_back({FormatTokenKind::exponent, {letter, code_[at_ + 1]}});
      at_ += 2;
    } else if (letter == U'.') {
      section.tokens.push_back({FormatTokenKind::point, U"."});
      ++at_;
    } else if (letter == U',') {
      comma(section);
    } else if (letter == U'%') {
      section.tokens.push_back({FormatTokenKind::percent, U"%"});
      ++at_;
    } else if (is_date_letter(letter)) {
      date(section);
    } else {
      literal(section, std::u32string_view(code_).substr(at_, 1));
      ++at_;
    }
  }

  // Between digits it parts thousands; behind them it divides by 1,000.
  void comma(FormatSection& section) {
    const bool behind = !section.tokens.empty() && section.tokens.back().kind == FormatTokenKind::digit;
    std::size_t end = at_;
    while (end < code_.size() && code_[end] == U',') ++end;
    const bool before = end < code_.size() && (code_[end] == U'0' || code_[end] == U'#' || code_[end] == U'?');
    if (!behind) literal(section, U",");
    else if (before) section.thousands = true;
    else section.scale += static_cast<int>(end - at_);
    at_ = behind ? end : at_ + 1;
  }

  void bracket(FormatSection& section) {
    const std::size_t end = code_.find(U']', at_);
    if (end == std::u32string::npos) {
      at_ = code_.size();
      return;
    }
    const std::u32string inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inside.empty()) return;
    if (inside[0] == U'$') {
      const std::size_t dash = inside.find(U'-');
      if (const std::u32string money = inside.substr(1, dash == std::u32string::npos ? dash : dash - 1); !money.empty())
        literal(section, money);
      if (contains(inside, U"gannen")) section.first_year = true;
    } else if (inside[0] == U'<' || inside[0] == U'>' || inside[0] == U'=') {
      const std::size_t number = inside.find_first_not_of(U"<>=");
      if (number != std::u32string::npos)
        section.condition = {inside.substr(0, number), std::strtod(narrow(inside.substr(number)).c_str(), nullptr)};
    } else if (lower(inside).starts_with(U"dbnum") && inside.size() == 6) {
      section.digits = static_cast<int>(inside[5] - U'0');
    } else if (const std::u32string letters = lower(inside);
               letters.find_first_not_of(letters[0]) == std::u32string::npos &&
               (letters[0] == U'h' || letters[0] == U'm' || letters[0] == U's')) {
      section.tokens.push_back({FormatTokenKind::elapsed, letters});
    }
  }

  void date(FormatSection& section) {
    const char32_t letter = small(code_[at_]);
    std::u32string text;
    while (at_ < code_.size() && small(code_[at_]) == letter) {
      text += letter;
      ++at_;
    }
    const bool time = letter == U'h' || letter == U's';
    section.tokens.push_back({time ? FormatTokenKind::time : FormatTokenKind::date, text});
  }

  // An m behind hours or before seconds is minutes.
  static void settle(FormatSection& section) {
    const auto is_clock = [](const FormatToken& token, char32_t letter) {
      return (token.kind == FormatTokenKind::time || token.kind == FormatTokenKind::elapsed) && token.text[0] == letter;
    };
    for (std::size_t at = 0; at < section.tokens.size(); ++at) {
      FormatToken& token = section.tokens[at];
      if (token.kind != FormatTokenKind::date || token.text[0] != U'm' || token.text.size() > 2) continue;
      bool minutes = false;
      for (std::size_t before = at; before > 0; --before) {
        const FormatToken& other = section.tokens[before - 1];
        if (other.kind == FormatTokenKind::literal) continue;
        minutes = is_clock(other, U'h');
        break;
      }
      for (std::size_t after = at + 1; after < section.tokens.size() && !minutes; ++after) {
        const FormatToken& other = section.tokens[after];
        if (other.kind == FormatTokenKind::literal) continue;
        minutes = is_clock(other, U's');
        break;
      }
      if (minutes) token.kind = FormatTokenKind::time;
    }
  }

  std::u32string code_;
  std::size_t at_ = 0;
};

bool has(const FormatSection& section, std::initializer_list<FormatTokenKind> kinds) {
  return std::any_of(section.tokens.begin(), section.tokens.end(), [&](const FormatToken& token) {
    return std::find(kinds.begin(), kinds.end(), token.kind) != kinds.end();
  });
}

bool holds(const std::pair<std::u32string, double>& condition, double value) {
  const auto& [comparison, limit] = condition;
  if (comparison == U">") return value > limit;
  if (comparison == U">=") return value >= limit;
  if (comparison == U"<") return value < limit;
  if (comparison == U"<=") return value <= limit;
  if (comparison == U"<>") return value != limit;
  return value == limit;
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) : sections_(Parser(wide(code).substr(0, longest_code)).sections()) {}

NumberFormat::Chosen NumberFormat::chosen(double value) const {
  const std::size_t numbers = std::min<std::size_t>(sections_.size(), 3);
  if (sections_[0].condition) {
    for (std::size_t at = 0; at < numbers; ++at)
      if (!sections_[at].condition || holds(*sections_[at].condition, value))
        return {&sections_[at], at > 0 && value < 0 && !sections_[at].condition && numbers == 2};
    return {};
  }
  if (numbers >= 2 && sections_[1].condition)
    return holds(*sections_[1].condition, value) ? Chosen{&sections_[1], false} : Chosen{&sections_[0], false};
  if (numbers >= 2 && value < 0) return {&sections_[1], true};
  if (numbers >= 3 && value == 0) return {&sections_[2], true};
  return {&sections_[0], false};
}

std::string NumberFormat::number(double value, DateSystem dates) const {
  if (sections_.empty()) return narrow(general_number(value));
  const auto [section, without_sign] = chosen(value);
  if (section == nullptr) return narrow(general_number(value));
  if (has(*section,
          {FormatTokenKind::date, FormatTokenKind::time, FormatTokenKind::elapsed, FormatTokenKind::half_day}))
    return narrow(trimmed(date_as_shown(*section, value, dates)));
  const bool number = has(*section, {FormatTokenKind::digit});
  std::u32string shown;
  if (number) {
    shown = shown_digits(*section, std::fabs(value));
  } else {
    for (const FormatToken& token : section->tokens) {
      const bool whole = token.kind == FormatTokenKind::general || token.kind == FormatTokenKind::text;
      shown += whole ? general_number(std::fabs(value)) : token.text;
    }
  }
  const bool signed_number = value < 0 && !without_sign &&
                             (number || has(*section, {FormatTokenKind::general, FormatTokenKind::text})) &&
                             shown.find_first_of(U"123456789") != std::u32string::npos;
  return (signed_number ? "-" : "") + narrow(trimmed(shown));
}

std::string NumberFormat::text(std::string_view value) const {
  const FormatSection* section = nullptr;
  if (sections_.size() == most_sections) section = &sections_.back();
  else if (!sections_.empty() && has(sections_.back(), {FormatTokenKind::text})) section = &sections_.back();
  if (section == nullptr) return std::string(value);
  std::string shown;
  for (const FormatToken& token : section->tokens)
    shown += token.kind == FormatTokenKind::text || token.kind == FormatTokenKind::general ? std::string(value)
                                                                                           : narrow(token.text);
  return shown;
}

std::string_view built_in_format(int id) {
  switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3: return "#,##0";
    case 4: return "#,##0.00";
    case 5:
    case 6:
    case 42: return "\"¥\"#,##0;\"¥\"\\-#,##0";
    case 7:
    case 8:
    case 44: return "\"¥\"#,##0.00;\"¥\"\\-#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 11: return "0.00E+00";
    case 14: return "yyyy/m/d";
    case 15: return "d-mmm-yy";
    case 16: return "d-mmm";
    case 17: return "mmm-yy";
    case 18: return "h:mm AM/PM";
    case 19: return "h:mm:ss AM/PM";
    case 20: return "h:mm";
    case 21: return "h:mm:ss";
    case 22: return "yyyy/m/d h:mm";
    case 27:
    case 36:
    case 50:
    case 57: return "ge.m.d";
    case 28:
    case 29:
    case 51:
    case 54:
    case 58: return "ggge\"年\"m\"月\"d\"日\"";
    case 30: return "m/d/yy";
    case 31: return "yyyy\"年\"m\"月\"d\"日\"";
    case 32: return "h\"時\"mm\"分\"";
    case 33: return "h\"時\"mm\"分\"ss\"秒\"";
    case 34:
    case 52:
    case 55: return "yyyy\"年\"m\"月\"";
    case 35:
    case 53:
    case 56: return "m\"月\"d\"日\"";
    case 37:
    case 38:
    case 41: return "#,##0;\\-#,##0";
    case 39:
    case 40:
    case 43: return "#,##0.00;\\-#,##0.00";
    case 45: return "mm:ss";
    case 46: return "[h]:mm:ss";
    case 47: return "mm:ss.0";
    case 48: return "##0.0E+0";
    case 49: return "@";
    default: return "General";
  }
}

}  // namespace hakusho::imports
