// The rows of a revision history that is set in columns with blanks, with cells that take several lines.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "exchange/source_lines.h"

namespace hakusho {

// One row of cells for each revision, as many as the header has.  A row begins where a date stands in `date_column`.
// Null when a line fits nowhere.
std::optional<std::vector<std::vector<std::u32string>>> history_cells(std::span<const SourceLine> lines,
                                                                      const std::vector<std::u32string>& header,
                                                                      std::size_t date_column);

}  // namespace hakusho
