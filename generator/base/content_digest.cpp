#include "base/content_digest.h"

#include <xxhash.h>

namespace hakusho {

ContentDigest& ContentDigest::add(std::string_view text) {
  state_ = XXH3_64bits_withSeed(text.data(), text.size(), state_);
  return add(std::uint64_t{text.size()});
}

ContentDigest& ContentDigest::add(std::uint64_t number) {
  const std::uint64_t pair[] = {state_, number};
  state_ = XXH3_64bits(pair, sizeof pair);
  return *this;
}

std::string ContentDigest::text() const {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += digits[(state_ >> shift) & 15];
  return hex;
}

}  // namespace hakusho
