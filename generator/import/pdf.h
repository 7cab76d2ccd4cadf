// PDF through `pdftotext -layout` of poppler-utils, which runs as a process of its own with bounded time and memory.
#pragma once

#include <string>

#include "base/result.h"

namespace hakusho::imports {

// The text of the file, its pages parted by form feeds.  Fails with what to install where the program is missing.
Result<std::string> text_of_pdf(const std::string& path);

}  // namespace hakusho::imports
