// Tables of Markdown: rows of cells between bars.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "import/lines/joining.h"

namespace hakusho::imports {

struct PipeTable {
  std::vector<std::vector<std::u32string>> rows;  // the header first; the line of dashes is left out
  std::vector<std::size_t> numbers;               // of the lines of the rows
  std::size_t begin = 0;                          // indices of the lines that it takes
  std::size_t end = 0;
};

// The first table in the lines; null when there is none.
std::optional<PipeTable> pipe_table(std::span<const TextLine> lines);

// The cells of one row, unescaped, with `<br>` as line feeds.
std::vector<std::u32string> pipe_cells(std::u32string_view row);

}  // namespace hakusho::imports
