// Responses that are set as blocks of `name: value` lines: 管理策番号：A.5.1.1, 管理策：…, 当社の対応：….
#pragma once

#include <vector>

#include "exchange/report.h"
#include "exchange/source_lines.h"

namespace hakusho {

enum class HeadingMark { none, markdown };

// Each block as a heading with its id and title and the text below; other lines stay as they are.  Linear in the number
// of lines.
std::vector<SourceLine> with_blocks_as_headings(std::vector<SourceLine> lines, HeadingMark mark, ImportReport& report);

}  // namespace hakusho
