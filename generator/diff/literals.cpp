#include "diff/literals.h"

#include "diff/characters.h"
#include "diff/quantities.h"

namespace hakusho::diff {

namespace {

constexpr std::u32string_view inside_number = U".,-/:";
constexpr std::u32string_view inside_latin = U"-'.@+";
constexpr std::u32string_view outside_address = U"()<>\"|";
constexpr std::u32string_view after_address = U".,;:!?'";

bool has(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

// A cursor over the text that never runs past its end.
struct Scan {
  std::u32string_view text;
  std::size_t at;

  bool done() const { return at >= text.size(); }
  char32_t now() const { return done() ? U'\0' : text[at]; }
  char32_t next() const { return at + 1 < text.size() ? text[at + 1] : U'\0'; }
  bool digit() const { return now() >= '0' && now() <= '9'; }
  std::size_t skip_digits() {
    const std::size_t begin = at;
    while (digit()) ++at;
    return at - begin;
  }
  void skip_spaces() {
    while (now() == ' ') ++at;
  }
  // Digits with spaces around them and then `unit`.
  bool skip_part(char32_t unit) {
    skip_spaces();
    const std::size_t digits = skip_digits();
    skip_spaces();
    if (digits == 0 || digits > 2 || now() != unit) return false;
    ++at;
    return true;
  }
};

bool is_digit(char32_t character) { return character >= '0' && character <= '9'; }
bool is_latin(char32_t character) { return class_of(character) == CharacterClass::latin; }

std::size_t address_length(std::u32string_view text) {
  if (!text.starts_with(U"https://") && !text.starts_with(U"http://") && !text.starts_with(U"mailto:")) return 0;
  std::size_t length = 0;
  while (length < text.size() && text[length] > ' ' && text[length] < 0x7F && !has(outside_address, text[length]))
    ++length;
  while (length > 0 && has(after_address, text[length - 1])) --length;
  return length;
}

// 2024年7月17日, 2024 年 07 月.
std::size_t japanese_date_length(std::u32string_view text) {
  Scan scan{text, 0};
  if (scan.skip_digits() != 4) return 0;
  scan.skip_spaces();
  if (scan.now() != U'年') return 0;
  ++scan.at;
  if (!scan.skip_part(U'月')) return 0;
  const std::size_t month_end = scan.at;
  return scan.skip_part(U'日') ? scan.at : month_end;
}

// 99.95%, 1,000, 7-2, 2024/7/17, 12:30.
std::size_t number_length(std::u32string_view text) {
  Scan scan{text, 0};
  scan.skip_digits();
  while (has(inside_number, scan.now()) && is_digit(scan.next())) {
    ++scan.at;
    scan.skip_digits();
  }
  if (scan.now() == '%') ++scan.at;
  return scan.at;
}

// A Latin word, or an id such as AES-256, A.12.3.1, ap-northeast-1.
Literal latin_literal(std::u32string_view text) {
  Literal found{0, WordKind::latin};
  const auto part = [&](std::size_t at) { return at < text.size() && (is_latin(text[at]) || is_digit(text[at])); };
  while (found.length < text.size()) {
    const char32_t character = text[found.length];
    if (is_digit(character)) found.kind = WordKind::id;
    const bool joins = has(inside_latin, character) && part(found.length + 1);
    if (!part(found.length) && character != '_' && !joins) break;
    ++found.length;
  }
  return found;
}

std::size_t superscript_length(std::u32string_view text) {
  std::size_t length = 0;
  while (length < text.size() && class_of(text[length]) == CharacterClass::superscript) ++length;
  return length;
}

}  // namespace

Literal literal_at(std::u32string_view text, std::size_t at) {
  const std::u32string_view rest = text.substr(at);
  switch (class_of(rest.front())) {
    case CharacterClass::digit: {
      const std::size_t date = japanese_date_length(rest);
      return {date > 0 ? date : number_length(rest), WordKind::number};
    }
    case CharacterClass::latin: {
      const std::size_t address = address_length(rest);
      return address > 0 ? Literal{address, WordKind::address} : latin_literal(rest);
    }
    case CharacterClass::superscript: return {superscript_length(rest), WordKind::number};
    case CharacterClass::kanji:
    case CharacterClass::other: {
      const std::size_t length = kanji_number_at(text, at);
      return length > 0 ? Literal{length, WordKind::number} : Literal{};
    }
    case CharacterClass::space:
    case CharacterClass::katakana:
    case CharacterClass::hiragana:
    case CharacterClass::punctuation:
    case CharacterClass::mark: return {};
  }
  return {};
}

}  // namespace hakusho::diff
