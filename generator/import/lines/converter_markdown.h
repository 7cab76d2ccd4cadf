// Markdown that a converter made from a PDF or a word processor's file, without what only converters write: front
// matter, anchors, attributes, comments, page marks and the pictures that it took apart from the text.
#pragma once

#include <vector>

#include "import/lines/source_lines.h"
#include "import/report.h"

namespace hakusho::imports {

// Headings set as bold lines or underlined become headings, tables of dashes become tables of bars.  Linear in the
// number of lines.
std::vector<SourceLine> without_converter_marks(std::vector<SourceLine> lines, ImportReport& report);

// How many lines are headings of any of these kinds.
std::size_t count_markdown_headings(const std::vector<SourceLine>& lines);

}  // namespace hakusho::imports
