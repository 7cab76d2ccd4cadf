// Passing over what is ordinary in a text, for whoever looks for something rare in it.
#pragma once

#include <cstddef>
#include <string_view>

namespace hakusho {

// Behind the plain characters from `offset` on, or before the last of them: printable ASCII, tab, line feed, U+3000 to
// U+30FF, U+4000 to U+CFFF and U+FF00 to U+FF3F, well formed.  Ask again behind each character that was looked at.
std::size_t end_of_plain(std::string_view text, std::size_t offset);

}  // namespace hakusho
