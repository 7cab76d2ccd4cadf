// A Word document (ISO/IEC 29500, WordprocessingML) as lines of Markdown.
//
// Numbers of headings and lists are computed as Word prints them.  Tracked changes are accepted; hidden and struck-out
// text, comments, headers and footers are left out, and the report says so.
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/formats/format_document.h"
#include "import/report.h"

namespace hakusho::imports {

// The place of a line is the number of its paragraph in the file.
Result<FormatDocument> read_docx(std::string_view bytes, ImportReport& report);

}  // namespace hakusho::imports
