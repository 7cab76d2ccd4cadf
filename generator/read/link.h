// Which links a body may hold, and where a bare URL ends.
//
// Links are allowed by a list, never refused by one: http, https, mailto, relative, `#id`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::read {

// Why the target may not stand in a page, in the reader's words; nullopt when it may.
// Requires: entities and backslash escapes are resolved, as the Markdown parser does.
std::optional<std::string> why_link_refused(std::string_view target);
// The same for the target of an image, which must read `figures/<name>.png` (or .jpg, .jpeg).
std::optional<std::string> why_image_refused(std::string_view target);

// A part of a text that is a URL.
struct BareUrl {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The http and https URLs in the text.  A URL ends before the first character that is not ASCII, so that the Japanese
// sentence behind it stays text, and without the punctuation that closes an English one.
std::vector<BareUrl> find_bare_urls(std::string_view text);

}  // namespace hakusho::read
