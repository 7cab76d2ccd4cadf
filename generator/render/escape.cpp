#include "render/escape.h"

#include <array>

namespace hakusho {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Bytes that may not stay as they are; runs of all others are copied at once.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (int byte = 0; byte < 0x20; ++byte) special[static_cast<std::size_t>(byte)] = byte != '\t' && byte != '\n';
  for (const unsigned char byte : std::string_view("&<>\"'\x7F\xEF")) special[byte] = true;
  return special;
}

constexpr std::array<bool, 256> special = make_special();

bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!special[static_cast<unsigned char>(text[at])]) continue;
    std::string_view instead = replacement;
    std::size_t length = 1;
    switch (text[at]) {
      case '&': instead = "&amp;"; break;
      case '<': instead = "&lt;"; break;
      case '>': instead = "&gt;"; break;
      case '"': instead = "&quot;"; break;
      case '\'': instead = "&#39;"; break;
      case '\xEF':  // U+FFFE and U+FFFF begin with it, and so do full-width forms
        if (!is_noncharacter(text, at)) continue;
        length = 3;
        break;
      default: break;
    }
    out.append(text, done, at - done);
    out += instead;
    done = at + length;
    at = done - 1;
  }
  out.append(text, done);
}

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size() + text.size() / 16);
  append_html(escaped, text);
  return escaped;
}

}  // namespace hakusho
