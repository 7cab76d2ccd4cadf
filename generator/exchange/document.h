// A document with headings (a guideline, an annex) as a whitepaper: lines → headings → tree → history → references.
#pragma once

#include <string>
#include <vector>

#include "exchange/headings.h"
#include "exchange/report.h"
#include "exchange/source_lines.h"
#include "model/whitepaper.h"

namespace hakusho {

struct DocumentSource {
  std::string vendor;
  std::string whitepaper;
  Syntax syntax = Syntax::plain;
  std::string file_title;  // the title where the document prints none
};

// Never fails: what could not be placed stands in a section `unplaced`.
Whitepaper read_document(std::vector<SourceLine> lines, const DocumentSource& source, const Catalogs& catalogs,
                         ImportReport& report);

}  // namespace hakusho
