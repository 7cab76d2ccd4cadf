#include "import/lines/source_lines.h"

#include <algorithm>

#include "base/text.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t fewest_lines_to_judge = 20;

struct RawLine {
  std::string_view text;
  bool page_begins = false;
};

std::vector<RawLine> raw_lines(std::string_view text) {
  std::vector<RawLine> lines;
  for (std::string_view line : split_lines(text)) {
    bool page_begins = lines.empty();
    // A form feed inside a line ends that line as well.
    for (std::size_t feed = line.find('\f'); feed != std::string_view::npos; feed = line.find('\f')) {
      if (!trim(line.substr(0, feed)).empty()) lines.push_back({line.substr(0, feed), page_begins});
      line.remove_prefix(feed + 1);
      page_begins = true;
    }
    lines.push_back({line, page_begins});
  }
  return lines;
}

// Every line is followed by an empty one, and blank lines of the document show as lines of blanks: without these it is
// a text with one paragraph a line.
bool is_double_spaced(const std::vector<RawLine>& lines) {
  std::size_t written = 0;
  std::size_t followed_by_empty = 0;
  std::size_t only_blanks = 0;
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    if (lines[at].text.empty()) continue;
    ++written;
    if (lines[at + 1].text.empty()) ++followed_by_empty;
    if (trim(lines[at].text).empty()) ++only_blanks;
  }
  return written >= fewest_lines_to_judge && followed_by_empty * 10 > written * 9 && only_blanks * 50 >= written;
}

bool ends_with_blank(std::string_view line) { return !line.empty() && line.back() == ' '; }

bool ends_sentence(std::u32string_view text) {
  return !text.empty() && (text.back() == U'。' || text.back() == U'.' || text.back() == U'．');
}

// Does a blank at a line's end say that a paragraph ends there?  Then lines without it hardly ever end a sentence.
bool blanks_end_paragraphs(const std::vector<RawLine>& lines) {
  std::size_t with = 0;
  std::size_t without = 0;
  std::size_t sentences_without = 0;
  for (const RawLine& line : lines) {
    if (trim(line.text).empty()) continue;
    if (ends_with_blank(line.text)) {
      ++with;
    } else {
      ++without;
      if (ends_sentence(trimmed(wide(line.text)))) ++sentences_without;
    }
  }
  return with >= fewest_lines_to_judge && without >= fewest_lines_to_judge && sentences_without * 5 < without;
}

SourceLine measured(const RawLine& raw, std::size_t number) {
  SourceLine line;
  line.number = number;
  line.page_begins = raw.page_begins;
  const std::u32string characters = wide(raw.text);
  std::size_t begin = 0;
  for (; begin < characters.size() && is_blank(characters[begin]); ++begin)
    line.indent += characters[begin] == U'\t' ? 4 : columns_of(characters[begin]);
  line.text = trimmed(characters);
  line.right = line.indent;
  for (const char32_t character : line.text) line.right += columns_of(character);
  return line;
}

}  // namespace

std::vector<SourceLine> source_lines(std::string_view text) {
  const std::vector<RawLine> raw = raw_lines(text);
  const bool double_spaced = is_double_spaced(raw);
  const bool ends_known = blanks_end_paragraphs(raw);
  std::vector<SourceLine> lines;
  bool after_blank = false;
  bool page_begins = true;
  bool hard_break = false;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    page_begins = page_begins || raw[at].page_begins;
    const bool spacing = double_spaced && raw[at].text.empty() && at > 0 && !raw[at - 1].text.empty();
    if (spacing) continue;
    if (trimmed(wide(raw[at].text)).empty()) {
      after_blank = true;
      continue;
    }
    SourceLine line = measured(raw[at], at + 1);
    // Such a converter puts one blank where a page began, and no empty line before it.
    const bool joins_pages = double_spaced && at > 0 && !raw[at - 1].text.empty() && raw[at].text.front() == ' ';
    line.page_begins = page_begins || joins_pages;
    line.after_blank = after_blank;
    if (ends_known) line.end = ends_with_blank(raw[at].text) ? LineEnd::paragraph : LineEnd::goes_on;
    line.hard_break_before = hard_break && !after_blank;
    hard_break = raw[at].text.ends_with("  ");
    lines.push_back(std::move(line));
    after_blank = false;
    page_begins = false;
  }
  return lines;
}

int text_width(const std::vector<SourceLine>& lines) {
  std::vector<int> ends;
  for (const SourceLine& line : lines) ends.push_back(line.right);
  if (ends.empty()) return 0;
  const auto near_longest = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 9 / 10);
  std::nth_element(ends.begin(), near_longest, ends.end());
  return *near_longest;
}

}  // namespace hakusho::imports
