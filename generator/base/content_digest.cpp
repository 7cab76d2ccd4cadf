#include "base/content_digest.h"

#include <functional>

namespace hakusho {

ContentDigest& ContentDigest::add(std::string_view text) { return add(std::hash<std::string_view>()(text)).add(text.size()); }

// The finalizer of splitmix64 (public domain, S. Vigna) over the state and the number.
ContentDigest& ContentDigest::add(std::uint64_t number) {
  std::uint64_t mixed = state_ * 31 + number + 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
  state_ = mixed ^ (mixed >> 31);
  return *this;
}

std::string ContentDigest::text() const {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += digits[(state_ >> shift) & 15];
  return hex;
}

}  // namespace hakusho
