// Tables that pandoc writes with dashes in the place of bars, and those in a grid of `+---+`.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

struct DashedTable {
  std::vector<SourceLine> lines;  // the same as a table of bars
  std::size_t end = 0;            // behind its last line
};

// The table that begins at `at`; null when none does.
std::optional<DashedTable> dashed_table(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace hakusho::imports
