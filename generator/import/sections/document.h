// A document with headings (a guideline, an annex) as a whitepaper: lines → headings → tree → history → references.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
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
  NumbersAre numbers = NumbersAre::unknown;
  std::vector<std::pair<std::string, std::string>> front_matter;  // names and values before the text
};

inline constexpr std::size_t most_headings = 5'000;

// Text before the first heading, or without any, is a preface.  Null when there are more than `most_headings`.
std::optional<Whitepaper> read_document(std::vector<SourceLine> lines, const DocumentSource& source,
                                        const Catalogs& catalogs, ImportReport& report);

}  // namespace hakusho::imports
