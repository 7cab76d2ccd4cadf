// Responses that are set as blocks of `name: value` lines: 管理策番号：A.5.1.1, 管理策：…, 当社の対応：….
#pragma once

#include <vector>

#include "import/lines/source_lines.h"
#include "import/report.h"

namespace hakusho::imports {

enum class HeadingMark { none, markdown };

// Each block as a heading with its id and title and the text below; other lines stay as they are.  Linear in the number
// of lines.
std::vector<SourceLine> with_blocks_as_headings(std::vector<SourceLine> lines, HeadingMark mark, ImportReport& report);

}  // namespace hakusho::imports
