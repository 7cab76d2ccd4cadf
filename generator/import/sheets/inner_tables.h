// Tables of responses inside a document: taken out of its lines, read as a checksheet is, and put back as sections.
#pragma once

#include <string>
#include <vector>

#include "import/lines/source_lines.h"
#include "import/report.h"
#include "import/sheets/table.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

struct WithoutTables {
  std::vector<SourceLine> lines;  // a mark stands where each table stood
  std::vector<SourceTable> tables;
};

// Only tables that name controls by their ids, or the items of a known checklist, are taken out.
WithoutTables without_response_tables(std::vector<SourceLine> lines, const Catalogs& catalogs);

// The tables whose marks stand in the text, which loses them.
std::vector<std::size_t> take_table_marks(std::string& text);

// The rows as sections; `catalog` is what most of them answer, empty for none.
struct TableSections {
  std::vector<Section> sections;
  std::string catalog;
};
TableSections sections_of_table(const SourceTable& table, const Catalogs& catalogs, ImportReport& report);

}  // namespace hakusho::imports
