// Prose as Markdown that CommonMark parsers with GitHub's tables, task lists, strikethrough and footnotes read back as
// the same blocks and the same text.
#pragma once

#include <string>
#include <vector>

#include "model/prose.h"
#include "model/view.h"
#include "render/prose/prose_options.h"

namespace hakusho::render {

// Ends with a line feed unless there is nothing to say.  Headings begin at options.heading_level; footnotes are named
// with options.id_prefix; `options.words` is not needed.
Markup markdown_of(const std::vector<Block>& blocks, const ProseOptions& options);
Markup markdown_of(const Prose& prose, const ProseOptions& options);
// On one line, as a cell of a pipe table holds it.
Markup markdown_of(const std::vector<Inline>& inlines, const ProseOptions& options);

}  // namespace hakusho::render
