#include "render/spell/escape.h"

#include "base/scan.h"

namespace hakusho::render {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// True for bytes that may need escaping; runs of others are copied at once.
constexpr auto special = [](auto byte) {
  return ((byte < 0x20) & (byte != '\t') & (byte != '\n')) | (byte == '&') | (byte == '<') | (byte == '>') |
         (byte == '"') | (byte == '\'') | (byte == 0x7F) | (byte == 0xEF);
};

bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = find_byte(text, 0, special); at < text.size(); at = find_byte(text, at + 1, special)) {
    std::string_view instead = replacement;
    std::size_t length = 1;
    switch (text[at]) {
      case '&': instead = "&amp;"; break;
      case '<': instead = "&lt;"; break;
      case '>': instead = "&gt;"; break;
      case '"': instead = "&quot;"; break;
      case '\'': instead = "&#39;"; break;
      case '\xEF':  // starts U+FFFE and U+FFFF, and also full-width forms
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

}  // namespace hakusho::render
