// Writes inlines as Markdown that every CommonMark parser reads back as the same inlines.
//
// In CommonMark a run of asterisks between a letter and a punctuation mark may not open or close emphasis.  In
// `は**「重要」**を` the letters beside the runs are therefore written as character references (`&#12399;`), which
// start and end with punctuation, so that the runs always work and the text reads the same.
#pragma once

#include <string>
#include <vector>

#include "model/prose.h"
#include "render/prose/prose_options.h"

namespace hakusho::render {

enum class MarkdownLine {
  paragraph,  // may contain line ends
  heading,    // one line
  cell,       // one line between pipes
};

std::string markdown_of_inlines(const std::vector<Inline>& inlines, MarkdownLine line, const ProseOptions& options);

}  // namespace hakusho::render
