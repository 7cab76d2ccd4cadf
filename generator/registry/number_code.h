// Numbers as printable ASCII, small ones in one character: what the search index is made of.
//
// The 90 characters that JSON and HTML leave alone are the digits 0 to 89.  A first digit below 54 is the number;
// below 80, one more digit follows; below 87, two; below 89, three; 89 itself, four.  Ranges follow each other, so that
// every number has one spelling.  themes/default/assets/search-index.js reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

inline constexpr std::string_view code_digits =
    " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

// Requires: number < 67 000 000, which is more than the characters of any one index.
void append_long_code(std::string& text, std::uint32_t number);
inline void append_code(std::string& text, std::uint32_t number) {
  if (number < 54) text += code_digits[number];
  else append_long_code(text, number);
}

// Many numbers that are mostly below a few hundred, in fewer characters: of each what is left when it is divided by 90,
// as a digit, and how often 90 goes into it, as that many bits of 0 and one of 1, six bits a digit, the lowest first.
struct DenseCode {
  std::string rests;
  std::string quotients;
};
DenseCode dense_code(const std::vector<std::uint32_t>& numbers);

}  // namespace hakusho
