// What a page carries besides its text: running heads and feet, page numbers, and a table of contents, which the
// generator writes itself.
#pragma once

#include <string>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

struct Furniture {
  std::vector<SourceLine> kept;
  std::vector<SourceLine> running;   // heads, feet and page numbers
  std::vector<SourceLine> contents;  // lines of a table of contents and its heading
};

// Running lines are those that come again, but for their digits, at the same edge of the pages; a line that is only
// a page number goes where such numbers run.  Linear in the number of lines.
Furniture without_furniture(std::vector<SourceLine> lines);

// Whether the line ends in a dotted leader or a wide gap and a page number: `はじめに ....... 3`.
bool is_contents_line(std::u32string_view text);

}  // namespace hakusho::imports
