#include "import/words/control_ids.h"

#include <array>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

bool is_letter(char32_t character) {
  return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
}

bool is_separator(char32_t character) {
  return is_blank(character) ||
         std::u32string_view(U",、，/;・&:()[]<>「」|~〜-").find(character) != std::u32string_view::npos;
}

// Words that may stand beside ids where nothing but ids is said.
constexpr std::array<std::u32string_view, 37> tag_words = {
    U"ISO/IEC", U"ISO",    U"IEC",    U"JIS",  U"附属書A",    U"附属書",    U"Annex A", U"Annex",
    U"項番",    U"管理策", U"番号",   U"規格", U"箇条",       U"要求事項",  U"対応",    U"関連",
    U"該当",    U"参照",   U"する",   U"の",   U"Controls",   U"controls",  U"Control", U"control",
    U"Clauses", U"Clause", U"clause", U"から", U"References", U"Reference", U"Ref.",    U"Ref",
    U"No.",     U"及び",   U"および", U"and",  U"Q"};

// `27017:2015`, `2013`: the number of a standard or its year.
std::optional<std::size_t> standard_number(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end - at != 4 && end - at != 5) return std::nullopt;
  return text.substr(at).starts_with(U"20") || text.substr(at).starts_with(U"270") ? std::optional(end) : std::nullopt;
}

std::optional<std::size_t> tag_word(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view word : tag_words)
    if (text.substr(at).starts_with(word)) return at + word.size();
  return standard_number(text, at);
}

}  // namespace

bool is_range_between(std::u32string_view text, IdSpan first, IdSpan second) {
  std::u32string_view between = text.substr(first.end, second.begin - first.end);
  while (!between.empty() && is_blank(between.front())) between.remove_prefix(1);
  while (!between.empty() && is_blank(between.back())) between.remove_suffix(1);
  return between == U"~" || between == U"〜" || between == U"から" || between == U"-";
}

std::optional<std::size_t> control_id_at(std::u32string_view text, std::size_t at, IdShape shape) {
  if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]) || text[at - 1] == U'.')) return std::nullopt;
  std::size_t end = at;
  for (const std::u32string_view letters : {U"CLD", U"cld", U"A", U"a"})
    if (text.substr(at).starts_with(letters)) {
      end = at + letters.size();
      break;
    }
  const bool lettered = end > at;
  if (lettered) {
    end = skip_blanks(text, end);
    if (end < text.size() && text[end] == U'.') end = skip_blanks(text, end + 1);
  }
  const int wanted = shape == IdShape::three_parts ? 3 : 2;
  for (int part = 0; part < wanted; ++part) {
    if (part > 0) {
      const std::size_t dot = lettered ? skip_blanks(text, end) : end;
      if (dot >= text.size() || text[dot] != U'.') return std::nullopt;
      end = lettered ? skip_blanks(text, dot + 1) : dot + 1;
    }
    const std::size_t begin = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == begin || end - begin > 2) return std::nullopt;
  }
  const bool goes_on =
      end < text.size() && (text[end] == U'.' || text[end] == U'-') && end + 1 < text.size() && is_digit(text[end + 1]);
  if (goes_on || (end < text.size() && (is_digit(text[end]) || is_letter(text[end])))) return std::nullopt;
  return end;
}

FoundIds only_ids(std::u32string_view text, IdShape shape) {
  FoundIds found;
  found.end = text.size();
  for (std::size_t at = 0; at < text.size();) {
    if (is_separator(text[at])) {
      ++at;
    } else if (const auto end = control_id_at(text, at, shape)) {
      found.ids.push_back({at, *end});
      at = *end;
    } else if (const auto word = tag_word(text, at)) {
      at = *word;
    } else {
      return {};
    }
  }
  return found;
}

FoundIds leading_ids(std::u32string_view text, IdShape shape) {
  FoundIds found;
  std::size_t at = skip_blanks(text, 0);
  const bool bracketed = at < text.size() && (text[at] == U'[' || text[at] == U'(' || text[at] == U'<');
  if (bracketed) {
    const char32_t close = text[at] == U'[' ? U']' : text[at] == U'(' ? U')' : U'>';
    const std::size_t end = text.find(close, at);
    if (end == std::u32string_view::npos) return {};
    found = only_ids(text.substr(at + 1, end - at - 1), shape);
    for (IdSpan& id : found.ids) id = {id.begin + at + 1, id.end + at + 1};
    found.begin = at;
    found.end = skip_blanks(text, end + 1);
    return found.ids.empty() ? FoundIds{} : found;
  }
  found.begin = at;
  for (;;) {
    const auto end = control_id_at(text, at, shape);
    if (!end) break;
    found.ids.push_back({at, *end});
    found.end = *end;
    std::size_t next = skip_blanks(text, *end);
    while (next < text.size() && std::u32string_view(U",、，/・&~〜").find(text[next]) != std::u32string_view::npos)
      next = skip_blanks(text, next + 1);
    if (next == *end) break;
    at = next;
  }
  if (found.ids.empty()) return {};
  // What stands between the id and its title: a blank, a colon, a full stop.
  while (found.end < text.size() && (is_blank(text[found.end]) || text[found.end] == U':' || text[found.end] == U'.'))
    ++found.end;
  return found;
}

FoundIds trailing_ids(std::u32string_view text, IdShape shape) {
  const std::u32string_view ended = text.substr(0, text.find_last_not_of(U" *") + 1);
  if (ended.empty() || (ended.back() != U')' && ended.back() != U']')) return {};
  const std::size_t open = ended.find_last_of(ended.back() == U')' ? U"(" : U"[");
  if (open == std::u32string_view::npos || open == 0) return {};
  FoundIds found = only_ids(ended.substr(open), shape);
  for (IdSpan& id : found.ids) id = {id.begin + open, id.end + open};
  found.begin = open;
  found.end = text.size();
  return found.ids.empty() ? FoundIds{} : found;
}

}  // namespace hakusho::imports
