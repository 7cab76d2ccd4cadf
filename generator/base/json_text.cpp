#include "base/json_text.h"

#include "base/scan.h"

namespace hakusho {

namespace {

void append_escape(std::string& json, unsigned code) {
  static constexpr std::string_view digits = "0123456789abcdef";
  json += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) json += digits[(code >> shift) & 15];
}

// 0xE2 begins the two separators of lines that JavaScript knows and JSON does not.
constexpr auto special = [](auto byte) {
  return (byte < 0x20) | (byte == '"') | (byte == '\\') | (byte == '<') | (byte == '>') | (byte == '&') |
         (byte == 0x7F) | (byte == 0xE2);
};

}  // namespace

void append_json(std::string& json, std::string_view text) {
  json += '"';
  std::size_t plain = 0;  // where what needs no escape begins
  for (std::size_t at = find_byte(text, 0, special); at < text.size(); at = find_byte(text, at + 1, special)) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool separator =
        byte == 0xE2 && (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9");
    if (byte == 0xE2 && !separator) continue;
    json += text.substr(plain, at - plain);
    if (byte == '"' || byte == '\\') (json += '\\') += text[at];
    else if (byte == '\n') json += "\\n";
    else if (byte == '\t') json += "\\t";
    else append_escape(json, separator ? (text[at + 2] == '\xA8' ? 0x2028 : 0x2029) : byte);
    if (separator) at += 2;
    plain = at + 1;
  }
  json += text.substr(plain);
  json += '"';
}

std::string json_string(std::string_view text) {
  std::string json;
  append_json(json, text);
  return json;
}

}  // namespace hakusho
