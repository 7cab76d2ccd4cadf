#include "base/plain.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace hakusho {

namespace {

// Which characters with one lead byte are plain: those whose first bytes, seen through the mask, are what is wanted.
struct alignas(16) PlainLead {
  std::uint32_t mask = 0;
  std::uint32_t wanted = 1;  // with the mask 0: none
  std::uint32_t length = 0;
};

// The first byte is the lowest of the number; it needs no bit of the mask, as it was looked up by.
constexpr std::array<PlainLead, 256> make_plain_leads() {
  std::array<PlainLead, 256> leads{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) leads[byte] = {0, 0, 1};
  leads['\t'] = leads['\n'] = {0, 0, 1};
  leads[0xE3] = {0x00C0FC00, 0x00808000, 3};
  for (std::size_t byte = 0xE4; byte <= 0xEC; ++byte) leads[byte] = {0x00C0C000, 0x00808000, 3};
  leads[0xEF] = {0x00C0FF00, 0x0080BC00, 3};
  return leads;
}

constexpr std::array<PlainLead, 256> plain_leads = make_plain_leads();

}  // namespace

std::size_t end_of_plain(std::string_view text, std::size_t offset) {
  static_assert(std::endian::native == std::endian::little);
  // Four bytes at once: the last three of a text are left to whoever asked.
  std::uint32_t bytes = 0;
  while (offset + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + offset, sizeof bytes);
    const PlainLead& lead = plain_leads[bytes & 0xFF];
    if ((bytes & lead.mask) != lead.wanted) break;
    offset += lead.length;
  }
  return offset;
}

}  // namespace hakusho
