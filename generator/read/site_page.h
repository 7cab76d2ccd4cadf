// A page of the site's own: front matter between two lines `---`, then Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/site_page.h"

namespace hakusho::read {

// What could be read, even beside errors; null when there is no front matter.  Codes besides those of tree.h, fields.h
// and markdown.h: `read/front-matter`, `read/number`.
std::optional<SitePage> read_site_page(std::string_view bytes, const std::string& path, const std::string& name,
                                       Diagnostics& found);

}  // namespace hakusho::read
