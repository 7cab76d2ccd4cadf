#include "import/words/line_start.h"

#include <optional>

#include "import/words/characters.h"
#include "import/words/control_ids.h"
#include "import/words/numbering.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_note_name = 14;

// a) (a) ア） （ア）: one letter and a bracket.
std::optional<LineStart> lettered_start(std::u32string_view text) {
  static constexpr std::u32string_view kana = U"アイウエオカキクケコ";
  std::size_t at = text[0] == U'(' ? 1 : 0;
  if (at + 1 >= text.size() || text[at + 1] != U')') return std::nullopt;
  const std::size_t order = kana.find(text[at]);
  const bool latin = text[at] >= U'a' && text[at] <= U'z';
  if (!latin && order == std::u32string_view::npos) return std::nullopt;
  const int number = latin ? static_cast<int>(text[at] - U'a') + 1 : static_cast<int>(order) + 1;
  return LineStart{StartKind::lettered, number, skip_blanks(text, at + 2)};
}

std::optional<LineStart> numbered_start(std::u32string_view text) {
  std::size_t at = text[0] == U'(' ? 1 : 0;
  int number = 0;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at]) && at - begin < 3)
    number = number * 10 + static_cast<int>(text[at++] - U'0');
  if (at == begin || at >= text.size() || text[at] != U')') return std::nullopt;
  return LineStart{StartKind::numbered, number, skip_blanks(text, at + 1)};
}

bool is_markdown_start(std::u32string_view text) {
  std::size_t hashes = 0;
  while (hashes < text.size() && text[hashes] == U'#') ++hashes;
  const bool heading = hashes >= 1 && hashes <= 6 && hashes < text.size() && is_blank(text[hashes]);
  return heading || text.starts_with(U"```") || text.starts_with(U"|") || text.starts_with(U"[hakusho]:");
}

}  // namespace

bool is_named_note(std::u32string_view text) {
  const std::u32string line = folded(trimmed(text));
  return line.size() >= 3 && line.size() <= longest_note_name && line.front() == U'<' && line.back() == U'>' &&
         !contains(line, U"/") && !contains(line, U":") && is_east_asian(line[1]);
}

LineStart line_start(std::u32string_view written) {
  const std::u32string text = folded(written);
  if (text.empty()) return {};
  const char32_t first = text[0];
  if (first == U'※' ||
      (text.starts_with(U"注") && text.size() > 1 && (is_digit(text[1]) || text[1] == U')' || text[1] == U':')))
    return {StartKind::note, 0, skip_blanks(text, 1)};
  if (is_named_note(text)) return {StartKind::point, 0, 0};
  if (first == U'■' || first == U'◆' || first == U'□' || first == U'◇')
    return {StartKind::block, 0, skip_blanks(text, 1)};
  if (is_bullet(written[0])) return {StartKind::bullet, 0, skip_blanks(text, 1)};
  const bool dash = (first == U'-' || first == U'*' || first == U'+') && text.size() > 2 && text[1] == U' ';
  if (dash) return {StartKind::bullet, 0, skip_blanks(text, 1)};
  if (const auto number = circled_number(written[0])) return {StartKind::circled, *number, skip_blanks(text, 1)};
  if (const auto start = lettered_start(text)) return *start;
  if (const auto start = numbered_start(text)) return *start;
  if (text.starts_with(U"http://") || text.starts_with(U"https://")) return {StartKind::url, 0, 0};
  if (is_markdown_start(text)) return {StartKind::markdown, 0, 0};
  if (const FoundIds ids = leading_ids(text, IdShape::three_parts); !ids.ids.empty())
    return {StartKind::control, 0, ids.end};
  if (!only_ids(text, IdShape::three_parts).ids.empty()) return {StartKind::control, 0, text.size()};
  if (const auto label = number_label(written)) return {StartKind::label, label->parts.back(), label->end};
  return {};
}

}  // namespace hakusho::imports
