// The pages of one revision of a whitepaper: each layout in each format.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/outline.h"
#include "model/page.h"
#include "render/pages/revision_input.h"

namespace hakusho::render {

// The prose of the revision in that format, for its pages and, in HTML, its entry.  Requires: `input` outlives it.
Bodies bodies_of(const RevisionInput& input, Format format);

// Called with each finished page: the paths it is published under, and its bytes, which are valid during the call only.
using TakePage = std::function<void(const std::vector<std::string>& paths, std::string_view bytes)>;

// Makes a page for each outline in each format of the site.  Pages of the current revision go into the whitepaper's own
// folder, and the layout shown first is published as index.html as well, with the same bytes; pages of an earlier
// revision go into a folder named for its version.  Requires: `html` is bodies_of(input, Format::html).
void whitepaper_pages(const RevisionInput& input, Bodies& html, const TakePage& take);

// The style sheet that prints title and version on every sheet of paper, in the folder of the revision's pages.
Page print_page(const RevisionInput& input);

// The view of one page, before any template.
// Requires: `bodies` is bodies_of(input, format) and outlives the view.
PageView whitepaper_view(const RevisionInput& input, const Outline& outline, Format format, Bodies& bodies);

}  // namespace hakusho::render
