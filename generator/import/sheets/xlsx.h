// The sheets of an Excel workbook (ISO/IEC 29500) as tables of text: what the cells show, never what they compute.
//
// Hidden sheets, rows and columns and struck-out text are no part of what a reader sees: they are left out, and the
// report names them.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/report.h"
#include "import/sheets/table.h"

namespace hakusho::imports {

// Cells that were merged downwards show their text in every row; numbers and dates are written as their formats show
// them, formulas give the value that was saved with them.  The numbers of rows are places of the report, which learns
// where each sheet begins.
Result<std::vector<SourceTable>> read_xlsx(std::string_view bytes, ImportReport& report);

}  // namespace hakusho::imports
