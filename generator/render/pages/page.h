// Renders a page's view into a file of the site.
#pragma once

#include <string>

#include "model/page.h"
#include "model/site.h"
#include "model/words.h"
#include "render/template/template.h"

namespace hakusho::render {

// The values that all pages share: `site` and `generator`.
View common_view(const Site& site, const std::string& generator_version);

// Sets `page.path` and `page.kind`, and `page.root`, `page.language` and (with a base URL) `page.canonical` unless the
// view has them; then renders templates/<kind>/page.html or, for a path that ends in .md, page.md. Requires: that
// template exists.
Page render_page(const Templates& templates, const View& common, const Site& site, PageView page);
// Renders into `out` (cleared first; capacity reused) as the page at `path` instead of its own path.  The view can be
// rendered again.
void render_page_at(const Templates& templates, const View& common, const Site& site, PageView& page,
                    const std::string& path, std::string& out);

}  // namespace hakusho::render
