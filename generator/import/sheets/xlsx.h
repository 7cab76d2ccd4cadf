// The sheets of an Excel workbook (ISO/IEC 29500) as tables of text: what the cells show, never what they compute.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/sheets/table.h"

namespace hakusho::imports {

bool is_xlsx(std::string_view bytes);

// Cells that were merged downwards show their text in every row; dates and percentages are written as text, formulas
// give the value that was saved with them.
Result<std::vector<SourceTable>> read_xlsx(std::string_view bytes);

}  // namespace hakusho::imports
