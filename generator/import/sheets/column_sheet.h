// A table of responses that a page set in columns with blanks, as `pdftotext -layout` writes it: one row for each
// control, with cells of several lines.
//
// Columns are told by where words begin again and again, in characters, since that is how such programs count; rows by
// the control ids or numbers that begin them, and by what the controls are called.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "import/lines/source_lines.h"
#include "import/sheets/table.h"
#include "model/catalog.h"

namespace hakusho::imports {

struct ColumnSheet {
  SourceTable table;      // its headings first
  std::size_t begin = 0;  // indices of the lines that it takes
  std::size_t end = 0;
};

// The first such table at or after `from`; null when there is none.  Linear in the number of lines, but for the lines
// of one row.
std::optional<ColumnSheet> column_sheet(const std::vector<SourceLine>& lines, std::size_t from,
                                        const Catalogs& catalogs);

}  // namespace hakusho::imports
