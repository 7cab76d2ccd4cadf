// Whether bytes are text: UTF-8, without what no person types.
//
// yaml-cpp passes ill-formed bytes and control characters through, takes NUL for an escape and transcodes UTF-16 in
// silence, so this is asked before any parser.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace hakusho::read {

// Without the byte order mark of UTF-8.
std::string_view without_mark(std::string_view bytes);

// The first offset of a character that a dataset may not hold: C0 controls but tab and line ends, DEL, C1 controls
// but NEL, U+FFFE and U+FFFF (YAML 1.2.2 §5.1); npos when there is none.  Requires: `text` is valid UTF-8.
std::size_t first_control(std::string_view text);
// Whether it is valid UTF-8 without such a character, in one pass.
bool is_plainly_text(std::string_view text);
// `U+0007`
std::string code_point_name(char32_t character);

// Adds an error (`read/encoding`) for the first byte that is no text, and says whether there was none.
// Requires: the byte order mark is gone.
bool check_encoding(std::string_view text, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho::read
