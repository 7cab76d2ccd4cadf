// Tables that are set in columns with blanks, as `pdftotext -layout` writes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

// A piece of a line between wide gaps.
struct ColumnPiece {
  int column = 0;  // where it begins
  std::u32string text;
};

// The line taken apart at gaps of two blanks and more (or one ideographic space and a blank).
std::vector<ColumnPiece> column_pieces(const SourceLine& line);

// Whether the line looks like a row of such a table: at least two pieces.
bool is_table_line(const SourceLine& line);

// The rows of the table that these lines set, every row with the same number of cells.  A line without a first cell
// goes on with the row above it.  Null when the columns of the lines do not agree.
std::optional<std::vector<std::vector<std::u32string>>> columns_table(const std::vector<SourceLine>& lines);

}  // namespace hakusho::imports
