#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "import/formats/number_words.h"
#include "import/sheets/number_format.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr int kept_digits = 15;    // of a double, as Excel keeps it
constexpr int shown_general = 10;  // digits of a number with decimals
constexpr double greatest_plain = 1e15;
constexpr double least_plain = 1e-9;
constexpr std::size_t most_decimals = 30;

// The digits of the value before and behind the point, rounded half away from zero in decimal.
struct Decimal {
  std::string whole;     // without leading zeros
  std::string decimals;  // as many as were asked for
};

Decimal decimal_of(double value, std::size_t decimals) {
  // 15 digits first: 1.005 is a little less than that as a double, and still rounds up.
  const std::string scientific = fmt::format("{:.{}e}", value, kept_digits - 1);
  const std::size_t mark = scientific.find('e');
  std::string digits;
  for (const char character : scientific.substr(0, mark))
    if (character != '.') digits += character;
  const int exponent = std::atoi(scientific.c_str() + mark + 1);
  int whole = exponent + 1;
  if (whole <= 0) {
    digits.insert(0, static_cast<std::size_t>(1 - whole), '0');
    whole = 1;
  }
  const std::size_t wanted = static_cast<std::size_t>(whole) + decimals;
  if (digits.size() < wanted) digits.append(wanted - digits.size(), '0');
  const bool up = digits.size() > wanted && digits[wanted] >= '5';
  digits.resize(wanted);
  for (std::size_t at = digits.size(); up;) {
    if (at == 0) {
      digits.insert(0, 1, '1');
      ++whole;
      break;
    }
    if (digits[--at] != '9') {
      ++digits[at];
      break;
    }
    digits[at] = '0';
  }
  Decimal decimal;
  decimal.decimals = digits.substr(static_cast<std::size_t>(whole));
  decimal.whole = digits.substr(0, static_cast<std::size_t>(whole));
  decimal.whole.erase(0, std::min(decimal.whole.find_first_not_of('0'), decimal.whole.size()));
  return decimal;
}

std::u32string with_digits(std::u32string text, int digits) {
  for (char32_t& character : text) {
    if (!is_digit(character)) continue;
    if (digits == 3) character += U'０' - U'0';
    else if (digits == 1) character = number_words("ideographDigital", static_cast<int>(character - U'0'))[0];
  }
  return text;
}

// The digits of the whole number in their places, from the right; more digits than places go before the first.
std::u32string placed(const std::vector<FormatToken>& tokens, std::size_t begin, std::size_t end,
                      const std::string& digits, bool thousands) {
  std::u32string reversed;
  std::size_t left = digits.size();
  std::size_t count = 0;
  const auto put = [&](char32_t digit) {
    if (thousands && count > 0 && count % 3 == 0) reversed += U',';
    reversed += digit;
    ++count;
  };
  const auto first = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                  tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](const FormatToken& token) { return token.kind == FormatTokenKind::digit; });
  const auto leading = static_cast<std::size_t>(first - tokens.begin());
  for (std::size_t at = end; at > begin; --at) {
    const FormatToken& token = tokens[at - 1];
    if (token.kind == FormatTokenKind::digit) {
      if (left > 0) put(static_cast<char32_t>(digits[--left]));
      else if (token.text == U"0") put(U'0');
      while (at - 1 == leading && left > 0) put(static_cast<char32_t>(digits[--left]));
    } else {
      reversed.append(token.text.rbegin(), token.text.rend());
    }
  }
  return {reversed.rbegin(), reversed.rend()};
}

std::u32string shown_decimals(const std::vector<FormatToken>& tokens, std::size_t begin, std::size_t end,
                              const std::string& decimals) {
  // Places of # at the end show no zeros.
  std::size_t needed = decimals.find_last_not_of('0') + 1;
  std::size_t place = 0;
  for (std::size_t at = begin; at < end; ++at)
    if (tokens[at].kind == FormatTokenKind::digit && ++place > needed && tokens[at].text == U"0") needed = place;
  std::u32string text;
  place = 0;
  for (std::size_t at = begin; at < end; ++at) {
    if (tokens[at].kind != FormatTokenKind::digit) {
      text += tokens[at].text;
      continue;
    }
    if (place < needed && place < decimals.size()) text += static_cast<char32_t>(decimals[place]);
    ++place;
  }
  return text;
}

std::size_t digits_in(const std::vector<FormatToken>& tokens, std::size_t begin, std::size_t end) {
  return static_cast<std::size_t>(std::count_if(
      tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.begin() + static_cast<std::ptrdiff_t>(end),
      [](const FormatToken& token) { return token.kind == FormatTokenKind::digit; }));
}

// 1.20E+03
std::u32string shown_exponent(const FormatSection& section, std::size_t mark, double value) {
  const std::vector<FormatToken>& tokens = section.tokens;
  int exponent = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(value)));
  FormatSection mantissa = section;
  mantissa.tokens.resize(mark);
  FormatSection power;
  power.tokens.assign(tokens.begin() + static_cast<std::ptrdiff_t>(mark) + 1, tokens.end());
  std::u32string number = shown_digits(mantissa, value / std::pow(10.0, exponent));
  if (number.starts_with(U"10")) number = shown_digits(mantissa, value / std::pow(10.0, ++exponent));
  const std::u32string sign = exponent < 0 ? U"-" : tokens[mark].text.ends_with(U'+') ? U"+" : U"";
  return number + U"E" + sign + shown_digits(power, std::abs(exponent));
}

}  // namespace

std::u32string general_number(double value) {
  const double size = std::fabs(value);
  if (!std::isfinite(value)) return U"";
  if (size == 0) return U"0";
  if (size >= greatest_plain || size < least_plain) return wide(fmt::format("{:.6g}", value));
  std::size_t whole = 1;
  for (double power = 10; power <= size && whole < kept_digits; power *= 10) ++whole;
  const std::size_t decimals = whole < shown_general ? shown_general - whole : 0;
  const Decimal decimal = decimal_of(size, decimals);
  std::string text = (value < 0 ? "-" : "") + (decimal.whole.empty() ? "0" : decimal.whole);
  if (const std::size_t last = decimal.decimals.find_last_not_of('0'); last != std::string::npos)
    text += "." + decimal.decimals.substr(0, last + 1);
  return wide(text);
}

std::u32string shown_digits(const FormatSection& section, double value) {
  const std::vector<FormatToken>& tokens = section.tokens;
  if (!std::isfinite(value) || value >= 1e300) return {};
  for (const FormatToken& token : tokens)
    if (token.kind == FormatTokenKind::percent) value *= 100;
  for (int times = 0; times < section.scale; ++times) value /= 1000;
  const auto find = [&](FormatTokenKind kind) {
    return static_cast<std::size_t>(
        std::find_if(tokens.begin(), tokens.end(), [&](const FormatToken& token) { return token.kind == kind; }) -
        tokens.begin());
  };
  if (const std::size_t mark = find(FormatTokenKind::exponent); mark < tokens.size())
    return shown_exponent(section, mark, value);
  // A fraction shows its value: 1/3 and 0.333 are one number.
  const bool fraction = std::any_of(tokens.begin(), tokens.end(), [](const FormatToken& token) {
    return token.kind == FormatTokenKind::literal && token.text == U"/";
  });
  if (fraction) return general_number(value);
  const std::size_t point = find(FormatTokenKind::point);
  const std::size_t decimals =
      point < tokens.size() ? std::min(digits_in(tokens, point, tokens.size()), most_decimals) : 0;
  const Decimal decimal = decimal_of(value, decimals);
  std::u32string text = placed(tokens, 0, point, decimal.whole, section.thousands);
  if (point < tokens.size()) {
    const std::u32string behind = shown_decimals(tokens, point + 1, tokens.size(), decimal.decimals);
    text += U"." + behind;
  }
  return with_digits(text, section.digits);
}

}  // namespace hakusho::imports
