#include "search/number_code.h"

#include <array>
#include <cassert>

namespace hakusho::search {

namespace {

constexpr std::uint32_t base = code_base;
static_assert(code_digits.size() == base);

// Numbers of one length: their first digits, and how many digits follow.
struct Length {
  std::uint32_t first;
  std::uint32_t count;
  std::uint32_t following;  // base to the power of the digits that follow
};
constexpr std::array<Length, longest_code> lengths = {{{0, one_digit_codes, 1},
                                                       {one_digit_codes, two_digit_codes / base, base},
                                                       {80, 7, 8'100},
                                                       {87, 2, 729'000},
                                                       {89, 1, 65'610'000}}};

}  // namespace

char* put_long_code(char* to, std::uint32_t number) {
  constexpr std::uint32_t shorter = one_digit_codes + two_digit_codes;
  if (const std::uint32_t left = number - shorter;
      number >= shorter && left < 7 * base * base) {  // nearly all of the long ones
    to[0] = code_digits[80 + left / (base * base)];
    to[1] = code_digits[left / base % base];
    to[2] = code_digits[left % base];
    return to + 3;
  }
  for (const Length& length : lengths) {
    if (number >= length.count * length.following) {
      number -= length.count * length.following;
      continue;
    }
    *to++ = code_digits[length.first + number / length.following];
    for (std::uint32_t place = length.following / base; place > 0; place /= base)
      *to++ = code_digits[number / place % base];
    return to;
  }
  assert(false && "a number beyond the index's size");
  return to;
}

void append_code(std::string& text, std::uint32_t number) {
  std::array<char, longest_code> code;
  text.append(code.data(), put_code(code.data(), number));
}

}  // namespace hakusho::search
