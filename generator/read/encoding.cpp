#include "read/encoding.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/plain.h"
#include "base/text.h"
#include "read/places.h"

namespace hakusho::read {

namespace {

constexpr std::string_view save_as_utf8 = "save the file as UTF-8";

// A file of UTF-16 or UTF-32 opens with its mark, or has a NUL beside its first character.
bool looks_wide(std::string_view text) {
  if (text.size() < 2) return false;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  const bool marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  return marked || (first == 0) != (second == 0) || (first == 0 && text.size() >= 4 && text[2] != text[3]);
}

bool is_control(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20) return byte != '\t' && byte != '\n' && byte != '\r';
  if (byte == 0x7F) return true;
  const auto after = [&](std::size_t steps) {
    return at + steps < text.size() ? static_cast<unsigned char>(text[at + steps]) : 0u;
  };
  if (byte == 0xC2) return after(1) < 0xA0 && after(1) != 0x85;
  return byte == 0xEF && after(1) == 0xBF && after(2) >= 0xBE;
}

void report_bytes(std::string_view text, std::size_t offset, const std::string& path, Diagnostics& diagnostics) {
  Places places(text.substr(0, offset));
  std::array<char, 8> shown{};
  std::snprintf(shown.data(), shown.size(), "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(text[offset])));
  diagnostics.error("read/encoding", {path, places.at(offset), 1},
                    std::string("the byte ") + shown.data() + " is not UTF-8",
                    std::string(save_as_utf8) + "; it may be Shift_JIS or EUC-JP");
}

}  // namespace

std::string_view without_mark(std::string_view bytes) {
  while (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

std::size_t first_control(std::string_view text) {
  for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at + 1))
    if (is_control(text, at)) return at;
  return std::string_view::npos;
}

bool is_plainly_text(std::string_view text) {
  for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at)) {
    if (is_control(text, at)) return false;
    const std::size_t begin = at;
    if (next_character(text, at) == 0xFFFD && !text.substr(begin).starts_with("\xEF\xBF\xBD")) return false;
  }
  return true;
}

std::string code_point_name(char32_t character) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(character));
  return name.data();
}

bool check_encoding(std::string_view text, const std::string& path, Diagnostics& diagnostics) {
  if (text.find('\r') == std::string_view::npos && is_plainly_text(text)) return true;
  if (looks_wide(text)) {
    diagnostics.error("read/encoding", {path, {1, 1}, 1}, "the file is UTF-16 or UTF-32, not UTF-8",
                      std::string(save_as_utf8));
    return false;
  }
  if (const auto offset = first_invalid(text)) {
    report_bytes(text, *offset, path, diagnostics);
    return false;
  }
  Places places(text);
  if (const std::size_t offset = first_control(text); offset != std::string_view::npos) {
    std::size_t next = offset;
    diagnostics.error("read/encoding", {path, places.at(offset), 1},
                      "the control character " + code_point_name(next_character(text, next)) + " is no text",
                      "remove it; it is often left over from copying out of a PDF file");
    return false;
  }
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] == '\n') continue;
    diagnostics.error("read/encoding", {path, places.at(at), 1}, "a carriage return (U+000D) without a line feed",
                      "end lines with LF or CR LF");
    return false;
  }
  return true;
}

}  // namespace hakusho::read
