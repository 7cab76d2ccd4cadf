// A checksheet as a whitepaper: rows under their groups, answers apart from their texts.
#pragma once

#include <string>
#include <vector>

#include "import/report.h"
#include "import/sheets/table.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

struct ChecksheetSource {
  std::string vendor;
  std::string whitepaper;
  std::string file_title;
};

// Whether any of the tables has the header of a checksheet.
bool is_checksheet(const std::vector<SourceTable>& tables);

// Never fails: rows of tables without a known header stand in a section `unplaced`.
Whitepaper read_checksheet(const std::vector<SourceTable>& tables, const ChecksheetSource& source,
                           const Catalogs& catalogs, ImportReport& report);

}  // namespace hakusho::imports
