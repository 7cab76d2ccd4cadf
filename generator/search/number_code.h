// Numbers as printable ASCII, small ones in one character: what the search index is made of.
//
// The 90 characters that JSON and HTML leave alone are the digits 0 to 89.  A first digit below 54 is the number;
// below 80, one more digit follows; below 87, two; below 89, three; 89 itself, four.  Ranges follow each other, so that
// every number has one spelling.  themes/default/assets/search-index.js reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hakusho::search {

inline constexpr std::string_view code_digits =
    " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
inline constexpr std::uint32_t code_base = 90;  // digits
inline constexpr std::size_t longest_code = 5;
// How many numbers take one digit, and how many two.
inline constexpr std::uint32_t one_digit_codes = 54;
inline constexpr std::uint32_t two_digit_codes = 26 * code_base;

// Writes to `to`, where there is room for `longest_code` characters, and gives where it ends.
// Requires: number < 67 000 000, which is more than the characters of any one index.
char* put_long_code(char* to, std::uint32_t number);
inline char* put_code(char* to, std::uint32_t number) {
  if (number < one_digit_codes) {
    *to = code_digits[number];
    return to + 1;
  }
  if (number >= one_digit_codes + two_digit_codes) return put_long_code(to, number);
  number -= one_digit_codes;
  to[0] = code_digits[one_digit_codes + number / code_base];
  to[1] = code_digits[number % code_base];
  return to + 2;
}

void append_code(std::string& text, std::uint32_t number);

}  // namespace hakusho::search
