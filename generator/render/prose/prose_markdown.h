// Writes prose as Markdown that CommonMark parsers with GitHub's tables, task lists, strikethrough and footnotes read
// back as the same blocks.
#pragma once

#include <string>
#include <vector>

#include "model/prose.h"
#include "model/view.h"
#include "render/prose/prose_options.h"

namespace hakusho::render {

// Ends with a line feed unless empty.  Headings start at options.heading_level; options.id_prefix starts the names of
// footnotes; `options.words` is not used.
Markup markdown_of(const std::vector<Block>& blocks, const ProseOptions& options);
Markup markdown_of(const Prose& prose, const ProseOptions& options);
// On one line, as in a cell of a pipe table.
Markup markdown_of(const std::vector<Inline>& inlines, const ProseOptions& options);

}  // namespace hakusho::render
