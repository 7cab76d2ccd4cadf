// Links and pictures inside a line of Markdown, as far as the dataset holds them.
#pragma once

#include <cstddef>
#include <string>

#include "import/report.h"

namespace hakusho::imports {

// Pictures that lie elsewhere become their words, and so do links that are neither http, https nor mailto: they lead to
// files beside the document.  The report gives the address.  Code stays what it is.
std::u32string with_allowed_links(std::u32string_view line, std::size_t number, ImportReport& report);

}  // namespace hakusho::imports
