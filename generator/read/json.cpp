#include "read/json.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/scan.h"
#include "base/text.h"
#include "read/encoding.h"
#include "read/places.h"
#include "read/tree_builder.h"

namespace hakusho::read {

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

// What a string of JSON may not hold as it is.
constexpr auto is_stop = [](auto byte) { return (byte == '"') | (byte == '\\') | (byte < 0x20); };

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Walks over a text by RFC 8259.  What is not JSON, and what the builder refuses, ends the walk with false.
class Walk {
 public:
  Walk(std::string_view text, TreeBuilder& builder) : text_(text), places_(text), builder_(builder) {}

  // One value, and nothing behind it.
  bool whole() { return value() && next() == '\0' && offset_ == text_.size(); }
  // Whether a number was met that may be too large for the library.
  bool doubtful() const { return doubtful_; }
  std::size_t offset() const { return offset_; }

 private:
  bool value();
  bool list();
  bool map();
  bool field();
  bool word(std::string& read);
  bool number();
  bool string(Position at, std::string& read);
  bool escape(std::string& read);
  bool escaped_character(std::string& read);
  std::optional<char32_t> four_digits();
  void skip_digits() {
    while (is_digit(here())) ++offset_;
  }
  char here() const { return offset_ < text_.size() ? text_[offset_] : '\0'; }
  char next() {
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') ++offset_;
    return here();
  }
  bool take(char wanted) {
    if (next() != wanted) return false;
    ++offset_;
    return true;
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  Places places_;
  TreeBuilder& builder_;
  bool doubtful_ = false;
  bool odd_ = false;  // an escape in this string stood for what a text may not hold, perhaps
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
    if (!word(scalar.text)) return false;
    if (scalar.text == "null") scalar = {TreeKind::nothing, TextStyle::plain, scalar.at, scalar.at, {}, {}, {}};
  }
  return builder_.scalar(std::move(scalar));
}

bool Walk::list() {
  if (!builder_.open(TreeKind::list, places_.at(offset_))) return false;
  ++offset_;
  if (next() != ']') {
    do {
      if (!value()) return false;
    } while (take(','));
  }
  return take(']') && builder_.close();
}

bool Walk::map() {
  if (!builder_.open(TreeKind::map, places_.at(offset_))) return false;
  ++offset_;
  if (next() != '}') {
    do {
      if (!field()) return false;
    } while (take(','));
  }
  return take('}') && builder_.close();
}

bool Walk::field() {
  if (next() != '"') return false;
  const Position at = places_.at(offset_);
  std::string key;
  return string(at, key) && builder_.key(std::move(key), at) && take(':') && value();
}

// A number, `true`, `false` or `null`.
bool Walk::word(std::string& read) {
  const std::size_t begin = offset_;
  for (const std::string_view known : {"true", "false", "null"})
    if (text_.substr(begin).starts_with(known)) offset_ = begin + known.size();
  if (offset_ == begin && !number()) return false;
  read = text_.substr(begin, offset_ - begin);
  return true;
}

bool Walk::number() {
  constexpr std::size_t surely_small = 300;  // digits
  const std::size_t begin = offset_;
  if (here() == '-') ++offset_;
  if (!is_digit(here())) return false;
  if (here() == '0') ++offset_;
  else skip_digits();
  if (here() == '.') {
    ++offset_;
    if (!is_digit(here())) return false;
    skip_digits();
  }
  if (here() == 'e' || here() == 'E') {
    doubtful_ = true;
    ++offset_;
    if (here() == '+' || here() == '-') ++offset_;
    if (!is_digit(here())) return false;
    skip_digits();
  }
  if (offset_ - begin > surely_small) doubtful_ = true;
  return true;
}

bool Walk::string(Position at, std::string& read) {
  assert(text_[offset_] == '"');
  ++offset_;
  odd_ = false;
  read.reserve(std::min(text_.find('"', offset_), text_.size()) - offset_);
  for (;;) {
    const std::size_t begin = offset_;
    offset_ = find_byte(text_, begin, is_stop);
    read.append(text_, begin, offset_ - begin);
    const char stop = here();
    ++offset_;
    if (stop == '"') break;
    if (stop != '\\' || !escape(read)) return false;
  }
  if (!odd_) return true;
  if (read.find('\r') != std::string::npos) read = replace_all(read, "\r\n", "\n");
  std::size_t control = std::min(first_control(read), read.find('\r'));
  if (control == std::string::npos) return true;
  return builder_.error("read/encoding", at,
                        "the text holds the control character " + code_point_name(next_character(read, control)),
                        "remove its escape");
}

// What stands behind a backslash.
bool Walk::escape(std::string& read) {
  const char kind = here();
  ++offset_;
  switch (kind) {
    case '"':
    case '\\':
    case '/': read += kind; return true;
    case 'n': read += '\n'; return true;
    case 't': read += '\t'; return true;
    case 'b': read += '\b'; break;
    case 'f': read += '\f'; break;
    case 'r': read += '\r'; break;
    case 'u':
      if (!escaped_character(read)) return false;
      break;
    default: return false;
  }
  odd_ = true;
  return true;
}

bool Walk::escaped_character(std::string& read) {
  const auto high_half = [](char32_t number) { return number >= 0xD800 && number < 0xDC00; };
  const auto low_half = [](char32_t number) { return number >= 0xDC00 && number < 0xE000; };
  std::optional<char32_t> character = four_digits();
  if (!character || low_half(*character)) return false;
  if (high_half(*character)) {
    if (!text_.substr(offset_).starts_with("\\u")) return false;
    offset_ += 2;
    const std::optional<char32_t> low = four_digits();
    if (!low || !low_half(*low)) return false;
    character = 0x10000 + ((*character - 0xD800) << 10) + (*low - 0xDC00);
  }
  append_utf8(read, *character);
  return true;
}

std::optional<char32_t> Walk::four_digits() {
  char32_t number = 0;
  for (int digit = 0; digit < 4; ++digit, ++offset_) {
    const char byte = here();
    const char letter = static_cast<char>(byte | 0x20);
    if (is_digit(byte)) number = number * 16 + static_cast<char32_t>(byte - '0');
    else if (letter >= 'a' && letter <= 'f') number = number * 16 + static_cast<char32_t>(letter - 'a' + 10);
    else return std::nullopt;
  }
  return number;
}

// The tree of a file with which nothing is wrong, as nearly every one is.
std::optional<Tree> read_if_right(std::string_view text, const std::string& path) {
  if (!is_plainly_text(text)) return std::nullopt;
  Diagnostics problems;
  TreeBuilder builder(path, problems);
  Walk walk(text, builder);
  if (!walk.whole() || walk.doubtful() || !problems.all().empty()) return std::nullopt;
  return builder.take();
}

}  // namespace

std::optional<Tree> read_json(std::string_view text, const std::string& path, Diagnostics& diagnostics) {
  if (std::optional<Tree> tree = read_if_right(text, path)) return tree;
  Judge judge;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &judge)) {
    report(judge.refusal.value_or(Refusal{}), text, path, diagnostics);
    return std::nullopt;
  }
  if (first_control(text) != std::string_view::npos) {
    check_encoding(text, path, diagnostics);
    return std::nullopt;
  }
  const std::size_t found = diagnostics.all().size();
  TreeBuilder builder(path, diagnostics);
  Walk walk(text, builder);
  if (walk.whole()) return builder.take();
  // Were the walk ever stricter than the library, a file would vanish without a word.
  if (diagnostics.all().size() == found) report(Refusal{walk.offset(), {}}, text, path, diagnostics);
  return std::nullopt;
}

}  // namespace hakusho::read
