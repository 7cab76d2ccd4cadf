#include "render/template/template_tokens.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace hakusho::render {

namespace {

bool is_name(std::string_view name) {
  if (name == ".") return true;
  if (name.empty() || name.front() == '.' || name.back() == '.') return false;
  return std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '.' || byte == '-';
  });
}

TokenKind kind_of(char sigil) {
  switch (sigil) {
    case '#': return TokenKind::section;
    case '^': return TokenKind::inverted;
    case '/': return TokenKind::end;
    case '>': return TokenKind::partial;
    default: return TokenKind::value;
  }
}

// A tag in the source, comments included.
struct Tag {
  Token token;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool comment = false;
};

bool prints(const Tag& tag) {
  return !tag.comment && (tag.token.kind == TokenKind::value || tag.token.kind == TokenKind::markup);
}

std::vector<Tag> find_tags(std::string_view bytes, const std::string& path, Diagnostics& found) {
  std::vector<Tag> tags;
  std::size_t refused = 0;
  for (std::size_t begin = bytes.find("{{"); begin != std::string_view::npos; begin = bytes.find("{{", begin)) {
    const bool triple = bytes.substr(begin).starts_with("{{{");
    const std::string_view close = triple ? "}}}" : "}}";
    const std::size_t inside = begin + close.size();
    const std::size_t end = bytes.find(close, inside);
    if (end == std::string_view::npos) {
      found.error("render/tag", {path, position_of(bytes, begin)}, "a tag begins here and is never closed",
                  "write \"" + std::string(close) + "\" behind its name");
      break;
    }
    std::string_view text = bytes.substr(inside, end - inside);
    Tag tag{{triple ? TokenKind::markup : TokenKind::value, {}, begin}, begin, end + close.size(), false};
    if (!triple && !text.empty()) {
      tag.comment = text.front() == '!';
      tag.token.kind = kind_of(text.front());
      if (tag.comment || tag.token.kind != TokenKind::value) text.remove_prefix(1);
    }
    tag.token.text = trim(text);
    const std::size_t tag_begin = std::exchange(begin, tag.end);
    if (!tag.comment && !is_name(tag.token.text)) {
      if (++refused > limits::problems_in_file) continue;
      found.error("render/tag", {path, position_of(bytes, tag_begin)},
                  "\"" + std::string(tag.token.text) + "\" is not how a name is written",
                  "names are made of a-z, 0-9, _ and dots between them");
      continue;
    }
    tags.push_back(tag);
  }
  return tags;
}

// Extends the tag over its line if it is alone in it.
void widen(Tag& tag, std::string_view bytes) {
  const auto blank = [](char byte) { return byte == ' ' || byte == '\t'; };
  std::size_t begin = tag.begin;
  while (begin > 0 && blank(bytes[begin - 1])) --begin;
  if (begin > 0 && bytes[begin - 1] != '\n') return;
  std::size_t end = tag.end;
  while (end < bytes.size() && blank(bytes[end])) ++end;
  if (end < bytes.size() && bytes[end] == '\r') ++end;
  if (end < bytes.size() && bytes[end] != '\n') return;
  tag.begin = begin;
  tag.end = std::min(end + 1, bytes.size());
}

}  // namespace

std::vector<Token> read_tokens(std::string_view bytes, const std::string& path, Diagnostics& found) {
  std::vector<Token> tokens;
  std::size_t done = 0;
  for (Tag& tag : find_tags(bytes, path, found)) {
    if (!prints(tag)) widen(tag, bytes);
    if (tag.begin > done) tokens.push_back({TokenKind::literal, bytes.substr(done, tag.begin - done), done});
    if (!tag.comment) tokens.push_back(tag.token);
    done = std::max(done, tag.end);
  }
  if (done < bytes.size()) tokens.push_back({TokenKind::literal, bytes.substr(done), done});
  return tokens;
}

Position position_of(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const std::size_t line_end = before.rfind('\n');
  const std::string_view line = line_end == std::string_view::npos ? before : before.substr(line_end + 1);
  return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
          static_cast<std::uint32_t>(count_characters(line) + 1)};
}

}  // namespace hakusho::render
