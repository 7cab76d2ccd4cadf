#include "import/words/versions.h"

#include "import/words/characters.h"
#include "import/words/dates.h"

namespace hakusho::imports {

namespace {

// Digits and dots at `at`: `1`, `1.02`.
std::size_t end_of_digits(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (is_digit(text[end]) || (text[end] == U'.' && end > at && end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  return end;
}

bool ends_word(std::u32string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) ||
         std::u32string_view(U":;,、()[]|").find(text[at]) != std::u32string_view::npos;
}

PrintedVersion version_between(std::u32string_view written, std::size_t begin, std::size_t end,
                               std::u32string version) {
  PrintedVersion found{narrow(version), narrow(without_blanks(written.substr(begin, end - begin))), begin, end};
  if (found.printed == found.version) found.printed.clear();
  return found;
}

// 第1.2版
std::optional<PrintedVersion> edition_at(std::u32string_view written, std::u32string_view text, std::size_t at) {
  if (text[at] != U'第') return std::nullopt;
  const std::size_t begin = skip_blanks(text, at + 1);
  const std::size_t end = end_of_digits(text, begin);
  const std::size_t word = skip_blanks(text, end);
  if (end == begin || word >= text.size() || text[word] != U'版') return std::nullopt;
  return version_between(written, at, word + 1, std::u32string(text.substr(begin, end - begin)));
}

// 1.2版
std::optional<PrintedVersion> plain_edition_at(std::u32string_view written, std::u32string_view text, std::size_t at) {
  if (!is_digit(text[at]) || (at > 0 && (is_latin(text[at - 1]) || text[at - 1] == U'第'))) return std::nullopt;
  const std::size_t end = end_of_digits(text, at);
  if (end >= text.size() || text[end] != U'版' || end - at > 6) return std::nullopt;
  return version_between(written, at, end + 1, std::u32string(text.substr(at, end - at)));
}

// Ver.1.2, version 1.2, Rev. 3, v2.0
std::optional<PrintedVersion> named_version_at(std::u32string_view written, const std::u32string& text,
                                               std::size_t at) {
  if (at > 0 && is_latin(text[at - 1]) && !is_digit(text[at - 1]) && text[at - 1] != U'(') return std::nullopt;
  const std::u32string rest = lower(std::u32string_view(text).substr(at, 24));
  for (const std::u32string_view word :
       {U"version", U"ver.", U"ver", U"revision", U"rev.", U"rev", U"v.", U"v", U"r"}) {
    if (!rest.starts_with(word)) continue;
    const std::size_t begin = skip_blanks(text, at + word.size());
    const std::size_t end = end_of_digits(text, begin);
    if (end > begin && !(end < text.size() && is_latin(text[end]) && text[end] != U')'))
      return version_between(written, at, end, text.substr(begin, end - begin));
  }
  return std::nullopt;
}

}  // namespace

std::optional<PrintedVersion> find_version(std::u32string_view written, Where where) {
  const std::u32string text = folded(written);
  const std::size_t first = skip_blanks(text, 0);
  for (std::size_t at = first; at < text.size(); ++at) {
    if (auto version = edition_at(written, text, at)) return version;
    if (auto version = named_version_at(written, text, at)) return version;
    if (where == Where::beginning) break;
    if (auto version = plain_edition_at(written, text, at)) return version;
  }
  if (where == Where::anywhere || first >= text.size()) return std::nullopt;
  if (const auto date = find_date(text); date && date->begin == first) return std::nullopt;
  if (text.substr(first).starts_with(U"初版") && ends_word(text, first + 2))
    return version_between(written, first, first + 2, U"1");
  std::size_t end = end_of_digits(text, first);
  if (end == first || end - first > 8) return std::nullopt;
  const std::size_t digits = end;
  if (end < text.size() && text[end] == U'版') ++end;
  if (!ends_word(text, end)) return std::nullopt;
  return version_between(written, first, end, text.substr(first, digits - first));
}

}  // namespace hakusho::imports
