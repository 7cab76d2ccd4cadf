#include "registry/xml.h"

#include "base/text.h"

namespace hakusho::registry {

std::string escape_xml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 16);
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next_character(text, offset);
    // https://www.w3.org/TR/xml/#charsets
    const bool allowed = character == '\t' || character == '\n' || character == '\r' ||
                         (character >= 0x20 && character <= 0xD7FF) || (character >= 0xE000 && character <= 0xFFFD) ||
                         character >= 0x10000;
    switch (character) {
      case U'&': escaped += "&amp;"; break;
      case U'<': escaped += "&lt;"; break;
      case U'>': escaped += "&gt;"; break;
      case U'"': escaped += "&quot;"; break;
      case U'\'': escaped += "&#39;"; break;
      default: append_utf8(escaped, allowed ? character : 0xFFFD);
    }
  }
  return escaped;
}

}  // namespace hakusho::registry
