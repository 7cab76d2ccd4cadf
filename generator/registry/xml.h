// Text in XML.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::registry {

// For content and quoted attributes; characters that XML 1.0 does not allow become U+FFFD.
std::string escape_xml(std::string_view text);

}  // namespace hakusho::registry
