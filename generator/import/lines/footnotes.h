// Footnotes of Markdown, which the dataset keeps in the section that refers to them.
#pragma once

#include <vector>

#include "import/lines/source_lines.h"
#include "import/report.h"

namespace hakusho::imports {

// Each `[^1]: text` moved to the end of every section that refers to it; one that nothing refers to becomes text.
std::vector<SourceLine> with_footnotes_in_sections(std::vector<SourceLine> lines, ImportReport& report);

}  // namespace hakusho::imports
