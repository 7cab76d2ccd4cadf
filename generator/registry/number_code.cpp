#include "registry/number_code.h"

#include <array>
#include <cassert>

namespace hakusho {

namespace {

constexpr std::uint32_t base = 90;
static_assert(code_digits.size() == base);

// Numbers of one length: their first digits, and how many digits follow.
struct Length {
  std::uint32_t first;
  std::uint32_t count;
  std::uint32_t following;  // base to the power of the digits that follow
};
constexpr std::array<Length, 5> lengths = {{{0, 54, 1}, {54, 26, 90}, {80, 7, 8'100}, {87, 2, 729'000}, {89, 1, 65'610'000}}};

}  // namespace

void append_long_code(std::string& text, std::uint32_t number) {
  for (const Length& length : lengths) {
    if (number >= length.count * length.following) {
      number -= length.count * length.following;
      continue;
    }
    text += code_digits[length.first + number / length.following];
    for (std::uint32_t place = length.following / base; place > 0; place /= base)
      text += code_digits[number / place % base];
    return;
  }
  assert(false && "a number beyond the index's size");
}

DenseCode dense_code(const std::vector<std::uint32_t>& numbers) {
  constexpr std::size_t bits = 6;
  DenseCode code;
  std::vector<unsigned char> digits;
  std::size_t end = 0;  // of the bits
  for (const std::uint32_t number : numbers) {
    code.rests += code_digits[number % base];
    end += number / base + 1;
    digits.resize((end + bits - 1) / bits);
    digits.back() |= static_cast<unsigned char>(1u << ((end - 1) % bits));
  }
  for (const unsigned char digit : digits) code.quotients += code_digits[digit];
  return code;
}

}  // namespace hakusho
