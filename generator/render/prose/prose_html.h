// Writes prose as HTML with the elements and attributes listed here; escapes every text and attribute.
//
// Elements: p h1–h6 ul ol li blockquote pre code div table thead tbody tr th td hr sup a span strong em s br img.
// Attributes: href rel src alt title id class role aria-label tabindex scope start.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/prose.h"
#include "model/view.h"
#include "render/prose/prose_options.h"

namespace hakusho::render {

// Requires: options.words.  Each table is in a labelled group that can be focused and scrolled by keyboard.
Markup html_of(const std::vector<Block>& blocks, const ProseOptions& options);
Markup html_of(const Prose& prose, const ProseOptions& options);
// Without a block element around it, for titles and cells.
Markup html_of(const std::vector<Inline>& inlines, const ProseOptions& options);

// The same with an id on every heading, made from its text; none is one of `taken`, which the page around it has.
Markup html_with_ids(const Prose& prose, const ProseOptions& options, const std::set<std::string, std::less<>>& taken);

}  // namespace hakusho::render
