// A document with headings (a guideline, an annex) as a whitepaper: lines → headings → tree → history → references.
#pragma once

#include <string>
#include <vector>

#include "import/lines/source_lines.h"
#include "import/report.h"
#include "import/sections/headings.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

struct DocumentSource {
  std::string vendor;
  std::string whitepaper;
  Syntax syntax = Syntax::plain;
  std::string file_title;  // the title where the document prints none
};

// Never fails: what could not be placed stands in a section `unplaced`.
Whitepaper read_document(std::vector<SourceLine> lines, const DocumentSource& source, const Catalogs& catalogs,
                         ImportReport& report);

}  // namespace hakusho::imports
