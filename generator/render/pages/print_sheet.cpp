#include "render/pages/print_sheet.h"

namespace hakusho::render {

namespace {

// A CSS string (css-syntax-3, 4.3.5); escapes bytes that could end the string or the sheet by their numbers.
std::string css_string(std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string written = "\"";
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    const bool plain = byte >= ' ' && byte != 0x7F && each != '"' && each != '\\' && each != '<';
    if (plain) written += each;
    else (((written += '\\') += digits[byte >> 4]) += digits[byte & 15]) += ' ';
  }
  return written + '"';
}

}  // namespace

std::string print_sheet(std::string_view running_title) {
  return "@page{@top-right{content:" + css_string(running_title) + ";font-size:9pt}}\n";
}

}  // namespace hakusho::render
