// Inlines into one or more lines of Markdown that every CommonMark parser reads back as the same inlines.
//
// CommonMark lets a run of asterisks between a letter and a punctuation mark open or close nothing, so in
// `は**「重要」**を` the letters beside the runs are written as references (`&#12399;`): a reference begins and ends
// with punctuation, which makes the runs work everywhere, while what is read stays the same.
#pragma once

#include <string>
#include <vector>

#include "model/prose.h"
#include "render/prose/prose_options.h"

namespace hakusho::render {

enum class MarkdownLine {
  paragraph,  // may hold line ends
  heading,    // one line
  cell,       // one line between pipes
};

std::string markdown_of_inlines(const std::vector<Inline>& inlines, MarkdownLine line, const ProseOptions& options);

}  // namespace hakusho::render
