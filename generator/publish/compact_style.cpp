#include "publish/compact_style.h"

#include <algorithm>

namespace hakusho::publish {

namespace {

bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

bool is_one_of(char byte, std::string_view bytes) { return bytes.find(byte) != std::string_view::npos; }

// A space means something in a selector, before a colon (`p :hover`), and around an operator; never beside these.
bool says_something(char before, char after) { return !is_one_of(before, "{};,:") && !is_one_of(after, "{};,"); }

std::size_t end_of_string(std::string_view source, std::size_t at) {
  const char quote = source[at];
  for (++at; at < source.size(); ++at) {
    if (source[at] == '\\') ++at;
    else if (source[at] == quote) return at + 1;
  }
  return source.size();
}

}  // namespace

std::string compact_style(std::string_view source) {
  std::string written;
  bool blank = false;
  for (std::size_t at = 0; at < source.size();) {
    if (source.substr(at, 2) == "/*") {
      const std::size_t close = source.find("*/", at + 2);
      at = close == std::string_view::npos ? source.size() : close + 2;
      continue;
    }
    if (is_blank(source[at])) {
      blank = true;
      ++at;
      continue;
    }
    if (blank && !written.empty() && says_something(written.back(), source[at])) written += ' ';
    blank = false;
    const std::size_t end = is_one_of(source[at], "\"'") ? end_of_string(source, at) : at + 1;
    if (source[at] == '}' && !written.empty() && written.back() == ';') written.pop_back();
    written += source.substr(at, end - at);
    at = std::min(end, source.size());
  }
  if (!written.empty()) written += '\n';
  return written;
}

}  // namespace hakusho::publish
