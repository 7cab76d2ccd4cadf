// Prose as HTML: only the elements and attributes named here, every text and attribute escaped.
//
// Written: p h1–h6 ul ol li blockquote pre code div table thead tbody tr th td hr sup a span strong em s br img, with
// href rel src alt title id class role aria-label tabindex scope start and nothing else.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/prose.h"
#include "model/view.h"
#include "render/prose/prose_options.h"

namespace hakusho::render {

// Requires: options.words.  A wide table stands in a labelled group that the keyboard can reach and scroll.
Markup html_of(const std::vector<Block>& blocks, const ProseOptions& options);
Markup html_of(const Prose& prose, const ProseOptions& options);
// Without any block around it: for titles and cells.
Markup html_of(const std::vector<Inline>& inlines, const ProseOptions& options);

// The same with an id on every heading, made from its text; none is one of `taken`, which the page around it has.
Markup html_with_ids(const Prose& prose, const ProseOptions& options, const std::set<std::string, std::less<>>& taken);

}  // namespace hakusho::render
