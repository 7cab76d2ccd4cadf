// Rows of cells, wherever they come from: CSV, TSV, a spreadsheet, a table of Markdown.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hakusho::imports {

struct SourceRow {
  std::size_t number = 0;  // of its first line in the file, or of the row in its sheet
  std::vector<std::u32string> cells;
};

struct SourceTable {
  std::string name;  // of the sheet; empty for a file that is one table
  std::vector<SourceRow> rows;
};

// The bounds of all tables together.
inline constexpr std::size_t most_cells = 500'000;
inline constexpr std::size_t most_cells_in_row = 512;

}  // namespace hakusho::imports
