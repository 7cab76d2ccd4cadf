// A page's view becomes a file of the site.
#pragma once

#include <string>

#include "model/page.h"
#include "model/site.h"
#include "model/words.h"
#include "render/template/template.h"

namespace hakusho::render {

// What all pages of the site share: `site` and `generator`.
View common_view(const Site& site, const std::string& generator_version);

// Fills in `page.path`, `page.kind`, `page.root` where the view sets none and, where there is a base URL and the view
// sets none, `page.canonical`, and renders templates/<kind>/page.html or, for a path that ends in .md, page.md.
// Requires: the templates have that template.
Page render_page(const Templates& templates, const View& common, const Site& site, PageView page);
// The same bytes into `out`, whose room is used again, for a page at `path` instead of its own; the view can be used
// again.
void render_page_at(const Templates& templates, const View& common, const Site& site, PageView& page,
                    const std::string& path, std::string& out);

}  // namespace hakusho::render
