// Where the next byte stands that must not be copied as it is.
//
// Nearly all bytes of a page are plain, and each is looked at several times: for JSON, for HTML, for Markdown.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hakusho {

// The index of the first byte at or behind `from` for which `special(byte)` holds; the size when there is none.
// Asks for sixteen bytes at once: `special` is a generic lambda that compares its argument with constants of unsigned
// char and joins the answers by `|` and `&`, which means for a vector of bytes what it means for each of them.
template <typename Special>
std::size_t find_byte(std::string_view text, std::size_t from, const Special& special) {
  using Block [[gnu::vector_size(16)]] = unsigned char;
  while (from < text.size()) {
    Block block{};
    const std::size_t taken = std::min(sizeof block, text.size() - from);
    if (taken == sizeof block)
      std::memcpy(&block, text.data() + from, sizeof block);  // of a known length, without a call
    else std::memcpy(&block, text.data() + from, taken);
    const auto found = special(block);  // all bits of a byte's place, or none
    std::uint64_t halves[2];
    static_assert(sizeof found == sizeof halves);
    std::memcpy(halves, &found, sizeof halves);
    if ((halves[0] | halves[1]) != 0) {
      const std::uint64_t half = halves[0] != 0 ? halves[0] : halves[1];
      const int bits = std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
      return from + std::min(taken, (halves[0] != 0 ? 0 : sizeof half) + static_cast<std::size_t>(bits) / 8);
    }
    from += taken;
  }
  return text.size();
}

}  // namespace hakusho
