// From the offset of a byte to its line and column in characters.
//
// Asked for offsets that lie near each other, as a parser does, it costs in all about one pass over the text.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"

namespace hakusho::read {

class Places {
 public:
  // Requires: `text` is valid UTF-8 and outlives this.
  explicit Places(std::string_view text) : text_(text) {}

  // Offsets behind the end give the place behind the last character.
  Position at(std::size_t offset);

 private:
  void forward(std::size_t offset);
  void backward(std::size_t offset);

  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

}  // namespace hakusho::read
