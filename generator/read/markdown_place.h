// From a byte of the text that was parsed to a character of the dataset's file.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/markdown.h"

namespace hakusho::read {

// Where the byte of a text that holds no marks stands.
Position place_of_byte(std::string_view text, std::size_t byte, MarkdownPlace place);

// Knows the parsed text, which holds marks (emphasis.h) that the file does not.
class PlaceMap {
 public:
  // Requires: `parsed` outlives the map.
  PlaceMap(std::string_view parsed, MarkdownPlace place);

  // Where the byte stands.  Lines and columns are counted from 1, as the parser does; line 0 gives the first place.
  Position at(int line, int byte_column) const;
  int lines() const { return static_cast<int>(lines_.size()); }
  // The line, without its end; empty when there is none of that number.
  std::string_view line(int number) const;
  // The first byte, from 1, behind the quote marks and spaces that a line begins with.
  int content_column(int line) const;

 private:
  MarkdownPlace place_;
  std::vector<std::string_view> lines_;
  // The byte that was asked for last and the characters before it: the next is behind it as a rule.
  mutable std::size_t line_asked_ = 0;
  mutable std::size_t byte_asked_ = 0;
  mutable std::uint32_t characters_ = 0;
};

}  // namespace hakusho::read
