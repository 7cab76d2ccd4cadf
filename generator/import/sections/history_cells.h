// The rows of a revision history that is set in columns with blanks, with cells that take several lines.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

// The headings, with what stands below them in a second line, and one row of cells for each revision.  Null when a line
// fits nowhere, or a row has no whole date in `date_column`.
std::optional<std::vector<std::vector<std::u32string>>> history_cells(std::span<const SourceLine> lines,
                                                                      const std::vector<std::u32string>& header,
                                                                      std::size_t date_column);

}  // namespace hakusho::imports
