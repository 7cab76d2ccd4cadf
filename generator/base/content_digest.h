// A short digest that tells contents apart: edits, so that a page is made again only when what it is made from changed,
// and files of the cache that are damaged.
//
// It is no protection against anybody, and it is many times faster than one that is.
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
