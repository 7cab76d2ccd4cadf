// Tables that are written as HTML inside Markdown, as exports of wikis hold them, as tables of bars.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

struct HtmlTable {
  std::vector<SourceLine> lines;  // the same as a table of bars
  std::size_t end = 0;            // behind its last line
};

// The table that begins at `at`; null when none does, or when it is never closed.  A cell that spans rows or columns
// stands once, with empty cells beside or below it.  Entities are decoded; other tags go.
std::optional<HtmlTable> html_table(const std::vector<SourceLine>& lines, std::size_t at);

// `&#x9805;&amp;` as the characters that they stand for.
std::u32string without_entities(std::u32string_view text);

}  // namespace hakusho::imports
