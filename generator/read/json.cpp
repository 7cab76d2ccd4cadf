#include "read/json.h"

#include <cassert>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"
#include "read/encoding.h"
#include "read/places.h"
#include "read/tree_builder.h"

namespace hakusho {

namespace {

struct Refusal {
  std::size_t read = 0;  // bytes, the one that was refused included
  std::string message;
};

// Takes every value and keeps none: only the refusal is of interest.
class Judge : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t read, const std::string&, const nlohmann::detail::exception& error) override {
    refusal = Refusal{read, error.what()};
    return false;
  }

  std::optional<Refusal> refusal;
};

struct Explanation {
  std::string_view theirs;  // a part of the library's message
  std::string_view ours;
  std::string_view hint;
};

// Looked through in order: the first whose part is found explains.
constexpr Explanation explanations[] = {
    {"missing closing quote", "the text that starts here never ends", "close it with `\"`"},
    {"unexpected end of input", "the file ends in the middle of a value", "close every `{`, `[` and `\"`"},
    {"control character", "a line end, tab or control character stands inside a text",
     "write it as `\\n`, `\\t` or `\\uXXXX`"},
    {"surrogate", "half of a surrogate pair", "write the character itself, or both halves: `\\uD83D\\uDE00`"},
    {"forbidden character after backslash", "an unknown escape",
     "after a backslash stand only `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` and `u`"},
    {"must be followed by 4 hex digits", "`\\u` without four hexadecimal digits", "write `\\u3042`"},
    {"ill-formed UTF-8", "bytes that are not UTF-8", "save the file as UTF-8"},
    {"invalid number", "a malformed number", "put it in quotes; every value is read as text"},
    {"out of range", "a number too large", "put it in quotes; every value is read as text"},
    {"invalid literal", "a word that JSON does not know", "put it in double quotes; comments are not JSON"},
    {"; expected end of input", "something stands after the end of the value", "keep one value a file"},
    {"; expected string literal", "a key is expected here", "put it in double quotes; no comma stands before `}`"},
    {"; expected ':'", "a `:` is expected here", "write `\"key\": value`"},
    {"; expected ']'", "a `,` or `]` is expected here", "put a comma between two values"},
    {"; expected '}'", "a `,` or `}` is expected here", "put a comma between two values"},
    {"", "a value is expected here", "no comma stands before `]` or `}`"},
};

// Where what was refused begins: the library knows only where it ends, and what it says of the token is not always
// that token.
std::size_t begin_of(const Refusal& refusal, std::string_view text) {
  const auto says = [&](std::string_view part) { return refusal.message.find(part) != std::string::npos; };
  const auto in_word = [](char byte) {
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '+' ||
           byte == '-' || byte == '.';
  };
  std::size_t at = std::min(refusal.read, text.size() + 1);
  if (at > 0) --at;
  if (says("unexpected string literal") || says("missing closing quote")) {
    const auto escaped = [&](std::size_t quote) {
      std::size_t slashes = 0;
      while (slashes < quote && text[quote - slashes - 1] == '\\') ++slashes;
      return slashes % 2 == 1;
    };
    while (at > 0 && (text[at - 1] != '"' || escaped(at - 1))) --at;
    return at > 0 ? at - 1 : 0;
  }
  if (says("number literal") || says("true literal") || says("false literal") || says("null literal") ||
      says("invalid literal") || says("invalid number"))
    while (at > 0 && in_word(text[at - 1])) --at;
  return at;
}

void report(const Refusal& refusal, std::string_view text, const std::string& path, Diagnostics& diagnostics) {
  // Bytes that are no text are the better explanation.
  if (!check_encoding(text, path, diagnostics)) return;
  const Explanation* why = explanations;
  while (refusal.message.find(why->theirs) == std::string::npos) ++why;
  Places places(text);
  diagnostics.error("read/json", {path, places.at(begin_of(refusal, text)), 1},
                    "this is not JSON: " + std::string(why->ours), std::string(why->hint));
}

// Walks over a text that is known to be JSON.
class Walk {
 public:
  Walk(std::string_view text, TreeBuilder& builder) : text_(text), places_(text), builder_(builder) {}

  bool value();

 private:
  bool list();
  bool map();
  bool string(Position at, std::string& read);
  void escape(std::string& read);
  char32_t four_digits();
  void skip_blank() {
    while (offset_ < text_.size() && (text_[offset_] == ' ' || text_[offset_] == '\n' || text_[offset_] == '\r' ||
                                      text_[offset_] == '\t'))
      ++offset_;
  }
  char next() {
    skip_blank();
    return offset_ < text_.size() ? text_[offset_] : '\0';
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  Places places_;
  TreeBuilder& builder_;
};

// Recursion is bounded: the builder refuses to open more than limits::nesting_levels.
bool Walk::value() {
  const char first = next();
  if (first == '{') return map();
  if (first == '[') return list();
  Tree scalar;
  scalar.at = scalar.text_at = places_.at(offset_);
  scalar.kind = TreeKind::text;
  if (first == '"') {
    scalar.style = TextStyle::quoted;
    ++scalar.text_at.column;
    if (!string(scalar.at, scalar.text)) return false;
  } else {
    const std::size_t end = std::min(text_.find_first_of(" \n\r\t,]}", offset_), text_.size());
    scalar.text = text_.substr(offset_, end - offset_);
    offset_ = end;
    if (scalar.text == "null") scalar = {TreeKind::nothing, TextStyle::plain, scalar.at, scalar.at, {}, {}, {}};
  }
  return builder_.scalar(std::move(scalar));
}

bool Walk::list() {
  if (!builder_.open(TreeKind::list, places_.at(offset_))) return false;
  ++offset_;
  while (next() != ']') {
    if (!value()) return false;
    if (next() == ',') ++offset_;
  }
  ++offset_;
  return builder_.close();
}

bool Walk::map() {
  if (!builder_.open(TreeKind::map, places_.at(offset_))) return false;
  ++offset_;
  while (next() != '}') {
    const Position at = places_.at(offset_);
    std::string key;
    if (!string(at, key) || !builder_.key(std::move(key), at)) return false;
    next();
    ++offset_;  // the colon
    if (!value()) return false;
    if (next() == ',') ++offset_;
  }
  ++offset_;
  return builder_.close();
}

bool Walk::string(Position at, std::string& read) {
  assert(text_[offset_] == '"');
  ++offset_;
  bool escaped = false;
  for (;;) {
    std::size_t end = offset_;
    while (text_[end] != '"' && text_[end] != '\\') ++end;
    read.append(text_, offset_, end - offset_);
    offset_ = end + 1;
    if (text_[end] == '"') break;
    escaped = true;
    escape(read);
  }
  if (!escaped) return true;
  if (read.find('\r') != std::string::npos) read = replace_all(read, "\r\n", "\n");
  std::size_t control = std::min(first_control(read), read.find('\r'));
  if (control == std::string::npos) return true;
  return builder_.error("read/encoding", at,
                        "the text holds the control character " + code_point_name(next_character(read, control)),
                        "remove its escape");
}

void Walk::escape(std::string& read) {
  const char kind = text_[offset_++];
  switch (kind) {
    case 'b': read += '\b'; return;
    case 'f': read += '\f'; return;
    case 'n': read += '\n'; return;
    case 'r': read += '\r'; return;
    case 't': read += '\t'; return;
    case 'u': break;
    default: read += kind; return;
  }
  char32_t character = four_digits();
  if (character >= 0xD800 && character < 0xDC00) {
    offset_ += 2;  // the `\u` of the second half
    character = 0x10000 + ((character - 0xD800) << 10) + (four_digits() - 0xDC00);
  }
  append_utf8(read, character);
}

char32_t Walk::four_digits() {
  char32_t number = 0;
  for (int digit = 0; digit < 4; ++digit) {
    const char byte = text_[offset_++];
    const int worth = byte <= '9' ? byte - '0' : (byte | 0x20) - 'a' + 10;
    number = number * 16 + static_cast<char32_t>(worth);
  }
  return number;
}

}  // namespace

std::optional<Tree> read_json(std::string_view text, const std::string& path, Diagnostics& diagnostics) {
  Judge judge;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &judge)) {
    report(judge.refusal.value_or(Refusal{}), text, path, diagnostics);
    return std::nullopt;
  }
  if (first_control(text) != std::string_view::npos) {
    check_encoding(text, path, diagnostics);
    return std::nullopt;
  }
  TreeBuilder builder(path, diagnostics);
  if (!Walk(text, builder).value()) return std::nullopt;
  return builder.take();
}

}  // namespace hakusho
