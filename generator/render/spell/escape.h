// Escapes text for HTML.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::render {

// Writes `&`, `<`, `>`, `"` and `'` as references: safe between tags and in quoted attributes, nowhere else.
// Characters that HTML does not allow (controls but tab and line feed, U+FFFE, U+FFFF) become U+FFFD.
std::string escape_html(std::string_view text);
// Appends the escaped text to `out`.
void append_html(std::string& out, std::string_view text);

}  // namespace hakusho::render
