#include "read/typed_lines.h"

#include <algorithm>

#include "base/text.h"

namespace hakusho::read {

namespace {

constexpr char32_t wide_space = U'\u3000';

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'ａ' && c <= U'ｚ') ||
         (c >= U'Ａ' && c <= U'Ｚ');
}
bool is_kana(char32_t c) { return c >= U'ァ' && c <= U'ヶ'; }
bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_kanji_digit(char32_t c) { return is_one_of(c, U"一二三四五六七八九十"); }

// Signs that begin an item by themselves.
bool is_bullet(char32_t c) {
  return is_one_of(c, U"・･•●○◯◎■□◆◇▪▫▲△▼▽▶▷►▸★☆※＊＋→⇒✓✔☑☐＃") || (c >= 0x2460 && c <= 0x24FF) ||  // ①, ⑴, ⒈, ⒜, Ⓐ
         (c >= 0x2776 && c <= 0x2793) || (c >= 0x3220 && c <= 0x3243) || (c >= 0x3251 && c <= 0x325F) ||  // ❶, ㈠, ㉑
         (c >= 0x3280 && c <= 0x32BF) || (c >= 0x32D0 && c <= 0x32FE);  // ㊀, ㊱, ㋐
}
bool is_dash(char32_t c) { return is_one_of(c, U"－―—–−‐‑"); }

// The end of a number such as `12`, `ア`, `a`, `十二`, `注1` at `at`; `at` itself when there is none.
std::size_t end_of_number(const std::vector<char32_t>& line, std::size_t at) {
  const std::size_t noted = at < line.size() && line[at] == U'注' ? at + 1 : at;
  std::size_t end = noted;
  while (end < line.size() && end < noted + 3 && is_digit(line[end])) ++end;
  while (end == noted && end < line.size() && is_kanji_digit(line[end]) && end < noted + 3) {
    while (end < line.size() && end < noted + 3 && is_kanji_digit(line[end])) ++end;
  }
  if (end == noted && end < line.size() && (is_letter(line[end]) || is_kana(line[end]))) ++end;
  return end;
}

bool is_numbered(const std::vector<char32_t>& line) {
  if (line.empty()) return false;
  const bool bracket = is_one_of(line[0], U"(（〔［【〈");
  const std::size_t begin = bracket ? 1 : 0;
  const std::size_t end = end_of_number(line, begin);
  if (end == begin || end >= line.size()) return false;
  if (bracket) return is_one_of(line[end], U")）〕］】〉");
  if (!is_one_of(line[end], U".．)）")) return false;
  // `1.5` is a number, `e.g.` and `a.m.` are words.
  const char32_t next = end + 1 < line.size() ? line[end + 1] : U' ';
  return !is_digit(next) && !(line[end] == U'.' && is_letter(next) && is_letter(line[begin]));
}

// Markdown asks for a space that was left out: `-項目`, `#見出し`, `+項目`.
bool lacks_space(const std::vector<char32_t>& line) {
  if (line.size() < 2 || !is_one_of(line[0], U"-+#*")) return false;
  const std::size_t text = static_cast<std::size_t>(
      std::find_if(line.begin(), line.end(), [&](char32_t c) { return c != line[0]; }) - line.begin());
  if (text >= line.size() || (line[0] != U'#' && text > 1)) return false;
  return columns_of(line[text]) == 2 || line[text] == wide_space;
}

bool is_line_end(const Inline& part) {
  return part.kind == InlineKind::soft_break || part.kind == InlineKind::hard_break;
}

}  // namespace

bool begins_like_item(std::string_view text) {
  const std::vector<char32_t> line = decode(trim(text.substr(0, text.find('\n'))));
  if (line.empty()) return false;
  if (is_bullet(line[0])) return true;
  // In English a line may begin with a number or a dash where the sentence was wrapped.
  const bool japanese = std::any_of(line.begin(), line.end(), [](char32_t c) { return columns_of(c) == 2; });
  if (!japanese) return false;
  return (is_dash(line[0]) && line.size() > 1 && !is_digit(line[1])) || is_numbered(line) || lacks_space(line);
}

const Inline* keep_typed_lines(std::vector<Inline>& paragraph) {
  if (std::none_of(paragraph.begin(), paragraph.end(),
                   [](const Inline& part) { return part.kind == InlineKind::soft_break; }))
    return nullptr;
  // A marker may be followed by an inline of its own: what counts is the text of the whole line.
  std::vector<std::string> lines;  // the text behind each line end
  for (const Inline& part : paragraph) {
    if (is_line_end(part)) lines.emplace_back();
    else if (!lines.empty()) lines.back() += plain_text(std::vector<Inline>{part});
  }
  const bool list = std::any_of(lines.begin(), lines.end(), begins_like_item);
  const Inline* first = nullptr;
  std::size_t line = 0;
  for (std::size_t at = 0; at < paragraph.size(); ++at) {
    if (!is_line_end(paragraph[at])) continue;
    const std::string& text = lines[line++];
    const bool indented = text.starts_with("\u3000");
    const bool starts_item = begins_like_item(text);
    if (paragraph[at].kind != InlineKind::soft_break || (!list && !indented)) continue;
    paragraph[at].kind = InlineKind::hard_break;
    if (first == nullptr && (starts_item || indented) && at + 1 < paragraph.size()) first = &paragraph[at + 1];
  }
  return first;
}

}  // namespace hakusho::read
