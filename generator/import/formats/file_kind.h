// What kind of file the bytes are, by what they begin with and hold, never by the name alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace hakusho::imports {

enum class FileKind { text, html, docx, xlsx, other };

FileKind kind_of_file(std::string_view bytes, std::string_view path);

// For a file that is not read: what it is and what to do.  Requires: the kind is `other`.
Failure unread_file(std::string_view bytes, const std::string& path);

}  // namespace hakusho::imports
