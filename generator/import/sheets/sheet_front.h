// What stands around the rows of a checksheet: its title, who publishes it, when, and a history on a sheet of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/report.h"
#include "import/sheets/table.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

struct SheetFront {
  std::string title;  // empty where none is printed
  std::string subtitle;
  History history;             // of the dates and the version that are printed; no revisions where there are none
  std::vector<TextLine> left;  // what could not be told
};

SheetFront read_front(std::vector<TextLine> lines, ImportReport& report);

// Takes a revision history with its heading out of the rows around it, such as above or below the answers; null when
// there is none.
std::optional<History> take_history(SourceTable& table, ImportReport& report);

// The sheet as a revision history; null when it is none.
std::optional<History> history_of_sheet(const SourceTable& table, ImportReport& report);

}  // namespace hakusho::imports
