// Where a document keeps its revision history: below a heading of its own, in a table or a list without one, or in
// dated lines at the end of its last section.
#pragma once

#include <optional>
#include <vector>

#include "import/lines/joining.h"
#include "import/report.h"
#include "import/sections/headings.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

struct PlacedHistory {
  History history;
  std::vector<bool> lines;             // one for each line of the document: whether the history took it
  std::optional<std::size_t> heading;  // of `headings`; null where it has none
};

// Null when the document has no history.  What stands below its heading and is no row of it is not taken.
std::optional<PlacedHistory> find_history(const std::vector<TextLine>& lines, const std::vector<Heading>& headings,
                                          ImportReport& report);

}  // namespace hakusho::imports
