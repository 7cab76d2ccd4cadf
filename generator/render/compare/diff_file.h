// A comparison as one file that needs nothing beside it: for mail, and for `hakusho diff --format html`.
#pragma once

#include <string>
#include <string_view>

#include "model/page.h"
#include "render/template/template.h"

namespace hakusho::render {

// `page` is an HTML page made by `diff_page`; the style sheet is written into the file, which is the only place where
// that is done.  Requires: templates.has("diff/body.html"); a style sheet of ours, without `</style>`.
std::string diff_file(const Templates& templates, const PageView& page, std::string_view style_sheet);

}  // namespace hakusho::render
