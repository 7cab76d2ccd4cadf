// Markdown that a converter made from a PDF or a word processor's file, without what only converters write: front
// matter, anchors, attributes, comments, page marks and the pictures that it took apart from the text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "import/lines/source_lines.h"
#include "import/report.h"

namespace hakusho::imports {

struct CleanMarkdown {
  std::vector<SourceLine> lines;
  std::vector<std::pair<std::string, std::string>> front_matter;  // names and values of the YAML before the text
};

// Headings set as bold lines or underlined become headings; tables of dashes, of HTML and without outer bars become
// tables of bars; what is struck out, comments and rules go.  Linear in the number of lines.
CleanMarkdown without_converter_marks(std::vector<SourceLine> lines, ImportReport& report);

// How many lines are headings of any of these kinds.
std::size_t count_markdown_headings(const std::vector<SourceLine>& lines);

}  // namespace hakusho::imports
