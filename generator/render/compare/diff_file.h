// A comparison as one self-contained HTML file, for `hakusho diff --format html`.
#pragma once

#include <string>
#include <string_view>

#include "model/page.h"
#include "render/template/template.h"

namespace hakusho::render {

// Renders `page`, an HTML page made by `diff_page`, with the style sheet inside the file.
// Requires: templates.has("diff/body.html").
std::string diff_file(const Templates& templates, const PageView& page, std::string_view style_sheet);

}  // namespace hakusho::render
