// Headings that carry no number and no Markdown level: lines of the table of contents that come again, marked lines
// (■ ◆ 【】 and bold ones), numbers that stand alone above a title, short lines between paragraphs.
//
// Each kind is taken only where it comes at least twice, and the weaker ones only where nothing stronger is found.
#pragma once

#include <vector>

#include "import/sections/headings.h"

namespace hakusho::imports {

// `headings` with those added, in order.  Requires: `headings` are in order.
std::vector<Heading> with_unnumbered_headings(std::vector<Heading> headings, const std::vector<TextLine>& lines,
                                              const std::vector<SourceLine>& contents, Syntax syntax);

// What the line of a table of contents is an entry for: without the leader and the page.
std::u32string contents_entry(const SourceLine& line);

}  // namespace hakusho::imports
