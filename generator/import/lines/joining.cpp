#include "import/lines/joining.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "import/lines/columns.h"
#include "import/words/characters.h"
#include "import/words/line_start.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_paragraph = 8'000;  // characters; more is no paragraph, and would be read again and again
constexpr int slack = 6;  // columns that a line may stay short of the margin: three characters that must not be parted

bool ends_sentence(std::u32string_view text) {
  if (text.empty()) return true;
  const char32_t last = text.back();
  return last == U'。' || last == U'．' || last == U'！' || last == U'？' || last == U'.' || last == U'!' ||
         last == U'?';
}

bool ends_open(std::u32string_view text) {
  return !text.empty() && (text.back() == U'、' || text.back() == U'，' || text.back() == U',' || text.back() == U'(' ||
                           text.back() == U'（' || text.back() == U'「');
}

bool ends_closed(std::u32string_view text) {
  return !text.empty() && std::u32string_view(U")）」』]】").find(text.back()) != std::u32string_view::npos;
}

bool is_lower(char32_t character) { return character >= U'a' && character <= U'z'; }

// Whether a bracket that was opened in the text is still open: 「CLD. １３.
bool is_bracket_open(std::u32string_view text) {
  int depth = 0;
  for (const char32_t character : folded(text)) {
    if (character == U'(' || character == U'[') ++depth;
    if ((character == U')' || character == U']') && depth > 0) --depth;
  }
  return depth > 0;
}

bool is_inside_address(std::u32string_view before) {
  const std::size_t begin = before.rfind(U"http");
  if (begin == std::u32string_view::npos) return false;
  const std::u32string_view word = before.substr(begin);
  const bool whole =
      std::all_of(word.begin(), word.end(), [](char32_t character) { return character > U' ' && character < 0x7F; });
  return whole && (word.starts_with(U"http://") || word.starts_with(U"https://"));
}

constexpr std::size_t ending = 3;          // characters that the lines of one kind of sub-heading end in
constexpr std::size_t longest_alone = 24;  // of such a line

// How a short line ends; empty for one that is no sub-heading by its looks.
std::u32string ending_of(const SourceLine& line) {
  const std::u32string_view text = line.text;
  if (text.size() <= ending || text.size() > longest_alone || ends_sentence(text) || ends_open(text) ||
      line_start(text).kind != StartKind::plain)
    return {};
  return std::u32string(text.substr(text.size() - ending));
}

// Endings of short lines that stand apart, above a paragraph: 見本社の受け持ち.
std::set<std::u32string> endings_alone(const std::vector<SourceLine>& lines) {
  std::set<std::u32string> endings;
  for (std::size_t at = 1; at + 1 < lines.size(); ++at) {
    const bool apart = lines[at].after_blank || ends_sentence(lines[at - 1].text) || lines[at - 1].after_blank ||
                       line_start(lines[at - 1].text).kind == StartKind::label;
    const bool above_paragraph = lines[at + 1].text.size() > 2 * lines[at].text.size();
    if (const std::u32string end = ending_of(lines[at]); apart && above_paragraph && !end.empty()) endings.insert(end);
  }
  return endings;
}

bool is_lone_number(std::u32string_view text) {
  const std::u32string number = folded(text);
  return number.size() <= 3 && std::all_of(number.begin(), number.end(), is_digit);
}

class Joiner {
 public:
  Joiner(int width, int indent, std::set<std::u32string> alone)
      : width_(width), indent_(indent), alone_(std::move(alone)) {}

  bool goes_on(const TextLine& text, const SourceLine& line, const SourceLine& next) const {
    if (text.text.size() > longest_paragraph) return false;
    if (text.pieces.size() == 1 && line_start(text.text).kind == StartKind::url && is_inside_address(text.text))
      return false;
    if (line.end == LineEnd::goes_on)
      return !next.page_begins || (!next.after_blank && line_start(next.text).kind == StartKind::plain);
    if (next.after_blank && !next.page_begins) return false;
    if (is_lone_number(next.text)) return false;
    if (is_table_line(line) || is_table_line(next)) return false;
    const bool full = line.right + slack >= width_;
    const bool nearly_full = line.right * 10 >= width_ * 8;
    if (line.end == LineEnd::unknown && full && is_bracket_open(text.text) && closes_soon(next.text)) return true;
    if (line_start(next.text).kind != StartKind::plain) return false;
    if (line.end == LineEnd::paragraph)
      return !next.page_begins &&
             ((nearly_full && ends_open(text.text)) || (full && !ends_sentence(text.text) && !ends_closed(text.text)));
    if (hangs_below(text, line, next)) return true;
    if (is_alone(text, next)) return false;
    // Items whose bullets were no characters stand further in than the text, each sentence on its own.
    if (ends_sentence(text.text))
      return full && !next.page_begins && next.indent <= text.indent && line.indent <= indent_ + 1;
    if (full) return true;
    return (nearly_full && ends_open(text.text)) || (is_lower(next.text.front()) && !is_east_asian(text.text.back()));
  }

 private:
  // The second line of an item stands below the text of the first, not below its mark.
  bool hangs_below(const TextLine& text, const SourceLine& line, const SourceLine& next) const {
    const StartKind kind = line_start(text.text).kind;
    const bool item = kind == StartKind::bullet || kind == StartKind::circled || kind == StartKind::lettered ||
                      kind == StartKind::numbered || kind == StartKind::note;
    return item && !ends_sentence(text.text) && next.indent > text.indent + 1 && line.right * 10 >= width_ * 6;
  }

  // A short line behind a sentence or a list, which ends as other lines do that stand above paragraphs.
  bool is_alone(const TextLine& text, const SourceLine& next) const {
    const StartKind kind = line_start(text.text).kind;
    const bool item = kind == StartKind::bullet || kind == StartKind::circled || kind == StartKind::lettered ||
                      kind == StartKind::numbered;
    if (!item && !ends_sentence(text.text)) return false;
    if (!item && next.right * 2 < width_ && !ending_of(next).empty() && next.text.find(U'、') == std::u32string::npos)
      return true;
    return alone_.contains(ending_of(next));
  }

  static bool closes_soon(std::u32string_view next) {
    const std::u32string text = folded(next);
    const std::size_t close = text.find_first_of(U")]");
    return close != std::u32string::npos && close < 24;
  }

  int width_;
  int indent_;                      // of most lines
  std::set<std::u32string> alone_;  // how lines end that stand alone
};

int common_indent(const std::vector<SourceLine>& lines) {
  std::map<int, std::size_t> count;
  for (const SourceLine& line : lines) ++count[line.indent];
  const auto most =
      std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == count.end() ? 0 : most->first;
}

TextLine begun(const SourceLine& line) {
  return {line.number, line.number, line.text, line.indent, line.page_begins, line.after_blank, {line}};
}

}  // namespace

std::u32string joined(std::u32string_view before, std::u32string_view after) {
  std::u32string text(before);
  const bool latin = !before.empty() && !after.empty() && is_latin(before.back()) && is_latin(after.front());
  const bool hyphen = !before.empty() && before.back() == U'-';
  if (latin && !hyphen && !is_inside_address(before)) text += U' ';
  text += after;
  return text;
}

std::vector<TextLine> joined_lines(const std::vector<SourceLine>& lines) {
  const Joiner joiner(text_width(lines), common_indent(lines), endings_alone(lines));
  std::vector<TextLine> texts;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const SourceLine& line = lines[at];
    if (at > 0 && joiner.goes_on(texts.back(), lines[at - 1], line)) {
      TextLine& text = texts.back();
      text.text = joined(text.text, line.text);
      text.last = line.number;
      text.pieces.push_back(line);
    } else {
      texts.push_back(begun(line));
    }
  }
  return texts;
}

std::vector<TextLine> single_lines(const std::vector<SourceLine>& lines) {
  std::vector<TextLine> texts;
  for (const SourceLine& line : lines) texts.push_back(begun(line));
  return texts;
}

}  // namespace hakusho::imports
