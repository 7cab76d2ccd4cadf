// Text into HTML: the one place where characters that HTML gives a meaning lose it.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::render {

// `&`, `<`, `>`, `"` and `'` as references: right between tags and inside quoted attributes, nowhere else.
// Characters that HTML does not allow (controls but tab and line feed, U+FFFE, U+FFFF) become U+FFFD.
std::string escape_html(std::string_view text);
// The same at the end of `out`.
void append_html(std::string& out, std::string_view text);

}  // namespace hakusho::render
