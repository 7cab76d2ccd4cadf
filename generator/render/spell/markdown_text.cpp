#include "render/spell/markdown_text.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/scan.h"
#include "base/text.h"

namespace hakusho::render {

namespace {

bool is_alphanumeric(char byte) { return std::isalnum(static_cast<unsigned char>(byte)) != 0; }

// The length of the block marker that the text starts with, 0 without one.  Escaping its last byte is enough.
std::size_t block_marker(std::string_view text) {
  const auto ends = [&](std::size_t at) { return at >= text.size() || text[at] == ' ' || text[at] == '\t'; };
  switch (text.front()) {
    case '#':
    case '>':
    case '=': return 1;
    case '+': return ends(1) ? 1 : 0;
    case '-': return ends(1) || text[1] == '-' || text[1] == '|' || text[1] == ':' ? 1 : 0;
    case ':': return ends(1) || text[1] == '-' ? 1 : 0;
    default: break;
  }
  std::size_t digits = 0;
  while (digits < text.size() && digits < 9 && std::isdigit(static_cast<unsigned char>(text[digits])) != 0) ++digits;
  const bool marker = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return marker && ends(digits + 1) ? digits + 1 : 0;
}

// True if the byte at `at` would be markup within a line.
bool has_meaning(std::string_view text, std::size_t at) {
  const bool first = at == 0;
  const bool last = at + 1 == text.size();
  const char next = last ? '\0' : text[at + 1];
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '|': return true;
    case '_': return first || last || !is_alphanumeric(text[at - 1]) || !is_alphanumeric(next);
    case '~': return first || last || text[at - 1] == '~' || next == '~';
    case '<': return last || is_alphanumeric(next) || next == '/' || next == '!' || next == '?';
    case '&': return last || is_alphanumeric(next) || next == '#';
    case '!': return last;
    default: return false;
  }
}

// True for bytes that may be markup within a line, or be dropped there.
constexpr auto may_mean = [](auto byte) {
  return (byte == '\\') | (byte == '`') | (byte == '*') | (byte == '[') | (byte == ']') | (byte == '|') |
         (byte == '_') | (byte == '~') | (byte == '<') | (byte == '&') | (byte == '!') | (byte == '\n') |
         (byte == '\r');
};

std::string reference(char32_t character) { return "&#" + std::to_string(static_cast<unsigned long>(character)) + ";"; }

// The offset of the last character.
std::size_t last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

// True for white space that a parser may strip or collapse.
bool is_lost(std::string_view text, std::size_t at, const MarkdownContext& context) {
  if (text[at] == '\n' || text[at] == '\r') return true;
  if (text[at] != ' ' && text[at] != '\t') return false;
  return (context.line_begin && text.find_first_not_of(" \t") >= at && at == 0) ||
         (context.line_end && at + 1 == text.size());
}

}  // namespace

std::string escape_markdown(std::string_view text, const MarkdownContext& context) {
  std::string escaped;
  if (text.empty()) return escaped;
  const std::size_t marker = context.line_begin ? block_marker(text) : 0;
  const std::size_t last = last_character(text);
  escaped.reserve(text.size() + text.size() / 8);
  std::size_t done = 0;  // bytes before it are written; runs without escapes are copied at once
  // Visits bytes that may be markup, and the positions with special rules: the first, the last, and the marker's end.
  std::size_t meant = find_byte(text, 0, may_mean);
  const auto next = [&](std::size_t from) {
    if (meant < from) meant = find_byte(text, from, may_mean);
    std::size_t found = meant;
    for (const std::size_t edge : {std::size_t{0}, marker - 1, last, text.size() - 1})
      if (edge >= from) found = std::min(found, edge);
    return found;
  };
  for (std::size_t at = next(0); at < text.size(); at = next(at + 1)) {
    if ((context.encode_first && at == 0) || (context.encode_last && at == last) || is_lost(text, at, context)) {
      escaped.append(text, done, at - done);
      escaped += reference(next_character(text, at));
      done = at--;
      continue;
    }
    const bool behind_reference = context.after_reference && at == 0 && (text[at] == ':' || text[at] == '(');
    const bool closes_heading = context.line_end && at + 1 == text.size() && text[at] == '#';
    if (at + 1 != marker && !behind_reference && !closes_heading && !has_meaning(text, at)) continue;
    escaped.append(text, done, at - done);
    escaped += '\\';
    done = at;
  }
  escaped.append(text, done);
  return escaped;
}

std::string markdown_text(std::string_view text) {
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  MarkdownContext context;
  context.line_begin = true;
  context.line_end = true;
  return escape_markdown(line, context);
}

std::string markdown_cell(std::string_view text) {
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return escape_markdown(line, {});
}

std::string markdown_target(std::string_view target) {
  const bool bare = !target.empty() && std::none_of(target.begin(), target.end(), [](unsigned char byte) {
    return byte <= 0x20 || byte == 0x7F || byte == '(' || byte == ')' || byte == '<' || byte == '>';
  });
  std::string escaped;
  for (std::size_t at = 0; at < target.size(); ++at) {
    const char byte = target[at];
    if (byte == '\n' || byte == '\r') {
      escaped += reference(static_cast<char32_t>(byte));
      continue;
    }
    if (byte == '\\' || byte == '<' || byte == '>' || byte == '|' || (byte == '&' && has_meaning(target, at)))
      escaped += '\\';
    escaped += byte;
  }
  return bare ? escaped : "<" + escaped + ">";
}

std::string markdown_title(std::string_view title) {
  std::string escaped;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const char byte = title[at];
    if (byte == '\n' || byte == '\r') {
      escaped += reference(static_cast<char32_t>(byte));
      continue;
    }
    if (byte == '"' || byte == '\\' || byte == '|' || (byte == '&' && has_meaning(title, at))) escaped += '\\';
    escaped += byte;
  }
  return "\"" + escaped + "\"";
}

std::string markdown_code(std::string_view text) {
  std::set<std::size_t> runs;
  for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    runs.insert(end - at);
    at = end;
  }
  // The shortest fence that the text does not contain, since parsers limit its length.
  std::size_t length = 1;
  while (runs.count(length) > 0) ++length;
  const std::string fence(length, '`');
  const bool blank = text.find_first_not_of(' ') == std::string_view::npos;
  const bool padded =
      !blank && (text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' '));
  const std::string pad = padded ? " " : "";
  return fence + pad + std::string(text) + pad + fence;
}

}  // namespace hakusho::render
