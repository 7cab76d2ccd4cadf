#include "publish/compact_script.h"

#include <algorithm>

namespace hakusho::publish {

namespace {

bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

bool is_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_' ||
         byte == '$' || static_cast<unsigned char>(byte) >= 0x80;
}

// Whether leaving out the white space between them would make one token of two.
bool would_join(char before, char after) {
  return (is_word(before) && is_word(after)) || (before == after && (before == '+' || before == '-'));
}

// A slash starts a regular expression where no value can have ended: ECMA-262, 12.9.5, by what stands before it.
bool starts_expression(std::string_view written) {
  if (written.ends_with("return")) return true;
  return written.empty() || std::string_view("(,=:[!&|?{};>").find(written.back()) != std::string_view::npos;
}

// Behind the closing `quote` of what begins at `at`; inside [ ] a slash does not close a regular expression.
std::size_t end_of_literal(std::string_view source, std::size_t at, char quote) {
  bool in_class = false;
  for (++at; at < source.size(); ++at) {
    if (source[at] == '\\') ++at;
    else if (quote == '/' && source[at] == '[') in_class = true;
    else if (source[at] == ']') in_class = false;
    else if (source[at] == quote && !in_class) return at + 1;
  }
  return source.size();
}

std::size_t end_of_comment(std::string_view source, std::size_t at) {
  const std::string_view close = source[at + 1] == '*' ? "*/" : "\n";
  const std::size_t end = source.find(close, at + 2);
  return end == std::string_view::npos ? source.size() : end + close.size();
}

}  // namespace

std::string compact_script(std::string_view source) {
  std::string written;
  bool apart = false;
  const auto put = [&](std::string_view text) {
    if (apart && !written.empty() && would_join(written.back(), text.front())) written += ' ';
    apart = false;
    written += text;
  };
  for (std::size_t at = 0; at < source.size();) {
    const char byte = source[at];
    const char next = at + 1 < source.size() ? source[at + 1] : '\0';
    if (is_blank(byte)) {
      apart = true;
      ++at;
    } else if (byte == '/' && (next == '/' || next == '*')) {
      apart = true;
      at = end_of_comment(source, at);
    } else if (byte == '"' || byte == '\'' || byte == '`' || (byte == '/' && starts_expression(written))) {
      const std::size_t end = end_of_literal(source, at, byte);
      put(source.substr(at, end - at));
      at = end;
    } else {
      put(source.substr(at++, 1));
    }
  }
  if (!written.empty()) written += '\n';
  return written;
}

}  // namespace hakusho::publish
