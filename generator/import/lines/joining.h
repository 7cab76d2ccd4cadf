// Lines as the author meant them: what a page was too narrow for is put together again.
#pragma once

#include <string>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

struct TextLine {
  std::size_t first = 0;  // the numbers of the lines in the file
  std::size_t last = 0;
  std::u32string text;
  int indent = 0;
  bool page_begins = false;
  bool after_blank = false;
  std::vector<SourceLine> pieces;  // the lines that were joined, for tables that are set in columns
};

// The two texts in one: with a blank between words of Latin letters, without one in Japanese or inside an address.
std::u32string joined(std::u32string_view before, std::u32string_view after);

std::vector<TextLine> joined_lines(const std::vector<SourceLine>& lines);
// One for one, for Markdown, whose lines are what they are.
std::vector<TextLine> single_lines(const std::vector<SourceLine>& lines);

}  // namespace hakusho::imports
