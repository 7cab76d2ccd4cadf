// Escapes text for XML.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::registry {

// Safe in content and quoted attributes; characters that XML 1.0 does not allow become U+FFFD.
std::string escape_xml(std::string_view text);

}  // namespace hakusho::registry
