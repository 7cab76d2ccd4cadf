// A short digest of what a page is made from, so that it is made again only when that changed.
//
// It is no protection against anybody; it tells edits apart, on the machine that keeps the cache.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hakusho {

class ContentDigest {
 public:
  ContentDigest& add(std::string_view text);
  ContentDigest& add(std::uint64_t number);
  std::uint64_t value() const { return state_; }
  std::string text() const;  // 16 hexadecimal digits

 private:
  std::uint64_t state_ = 0x68616B7573686FULL;
};

}  // namespace hakusho
