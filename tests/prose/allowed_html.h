// A strict reading of HTML that knows only what `html_of` may write: anything else is said to be wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho {

// What is wrong with the HTML; nullopt when it holds nothing but the elements, attributes and links that prose may
// have, every element is closed in order, and every `<`, `>`, `&` and quote in texts and values is a reference.
std::optional<std::string> why_not_allowed(std::string_view html);

}  // namespace hakusho
