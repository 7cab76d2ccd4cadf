#include "render/escape.h"

namespace hakusho {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    switch (byte) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      case '\'': escaped += "&#39;"; break;
      case '\t':
      case '\n': escaped += byte; break;
      default:
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) {
          escaped += replacement;
        } else if (is_noncharacter(text, at)) {
          escaped += replacement;
          at += 2;
        } else {
          escaped += byte;
        }
    }
  }
  return escaped;
}

}  // namespace hakusho
