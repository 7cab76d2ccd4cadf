// A web page as lines of Markdown: its text without the site around it.
//
// Scripts, styles, navigation, banners and hidden elements are left out, and the report says so.
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/formats/format_document.h"
#include "import/report.h"

namespace hakusho::imports {

// Requires: `text` is UTF-8.  The place of a line is its line in the file.  Fails for a page whose elements stand too
// deep inside each other.
Result<FormatDocument> read_html(std::string_view text, ImportReport& report);

}  // namespace hakusho::imports
