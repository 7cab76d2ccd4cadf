#include "import/sections/unnumbered_headings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "import/words/characters.h"
#include "import/words/dates.h"
#include "import/words/line_start.h"
#include "import/words/vendor_name.h"
#include "import/words/versions.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t fewest = 2;          // headings of one kind
constexpr std::size_t fewest_rows = 3;     // numbers alone on their lines that count up
constexpr std::size_t longest_mark = 40;   // characters of a marked heading
constexpr std::size_t longest_short = 28;  // of a short line, Latin letters counting half

std::size_t width_of(std::u32string_view text) {
  std::size_t columns = 0;
  for (const char32_t character : text) columns += is_latin(character) || is_blank(character) ? 1 : 2;
  return (columns + 1) / 2;
}

bool is_sentence(std::u32string_view text) {
  return contains(text, U"。") ||
         std::u32string_view(U"、，,。．！!;；").find(text.back()) != std::u32string_view::npos ||
         (text.back() == U'.' && contains(text, U" "));
}

// A line about the document itself: its date, its version, who publishes it.
bool is_about_document(std::u32string_view text) {
  return find_date(text) || find_version(text, Where::anywhere) || !company_in(text).empty();
}

struct Marked {
  char32_t mark = 0;
  std::u32string title;
};

// ■ title, 【title】, **title** alone on its line.
std::optional<Marked> marked(const TextLine& line, Syntax syntax) {
  const std::u32string_view text = line.text;
  if (text.size() < 2) return std::nullopt;
  Marked found;
  if (std::u32string_view(U"■◆□◇▼▶").find(text[0]) != std::u32string_view::npos) {
    found = {text[0], std::u32string(trimmed(text.substr(1)))};
  } else if (text[0] == U'【' && text.find(U'】') == text.size() - 1) {
    found = {U'【', std::u32string(trimmed(text.substr(1, text.size() - 2)))};
  } else if (syntax == Syntax::markdown && text.size() > 4 && text.starts_with(U"**") &&
             text.find(U"**", 2) == text.size() - 2) {
    found = {U'*', std::u32string(trimmed(text.substr(2, text.size() - 4)))};
  } else {
    return std::nullopt;
  }
  if (found.title.empty() || found.title.size() > longest_mark || is_sentence(found.title)) return std::nullopt;
  return found;
}

class Adder {
 public:
  Adder(std::vector<Heading> headings, const std::vector<TextLine>& lines, Syntax syntax)
      : headings_(std::move(headings)), lines_(lines), syntax_(syntax), taken_(lines.size(), false) {
    for (const Heading& heading : headings_)
      for (std::size_t more = 0; more < heading.lines; ++more) taken_[heading.line + more] = true;
  }

  std::vector<Heading> take(const std::vector<SourceLine>& contents) {
    if (syntax_ == Syntax::plain) add_contents(contents);
    if (structural() < fewest) add_marked();
    if (structural() < fewest && syntax_ == Syntax::plain) add_counted_rows();
    if (structural() < fewest) add_short_lines();
    if (syntax_ == Syntax::markdown) add_bold_below();
    return std::move(headings_);
  }

 private:
  // Headings that arrange the document; the title and a history do not.
  std::size_t structural() const {
    return static_cast<std::size_t>(std::count_if(headings_.begin(), headings_.end(), [&](const Heading& heading) {
      const bool title = &heading == &headings_.front() && heading.markdown_level > 0 && heading.label.empty() &&
                         heading.kind == HeadingKind::chapter;
      return !title && (heading.kind == HeadingKind::chapter || heading.kind == HeadingKind::response);
    }));
  }

  void add(std::vector<Heading> more) {
    for (Heading& heading : more) {
      for (std::size_t line = 0; line < heading.lines; ++line) taken_[heading.line + line] = true;
      headings_.push_back(std::move(heading));
    }
    std::stable_sort(headings_.begin(), headings_.end(),
                     [](const Heading& a, const Heading& b) { return a.line < b.line; });
  }

  static Heading heading_at(std::size_t line, std::u32string title, int level) {
    Heading heading;
    heading.line = line;
    heading.level = level;
    heading.certainty = Certainty::likely;
    if (is_history_title(title)) heading.kind = HeadingKind::history;
    heading.title = std::move(title);
    return heading;
  }

  void add_contents(const std::vector<SourceLine>& contents) {
    std::map<std::string, int> entries;  // keys, and how far in they stand
    for (const SourceLine& line : contents) {
      const std::u32string entry = contents_entry(line);
      if (!entry.empty() && entry.size() <= longest_title) entries.emplace(comparison_key(narrow(entry)), line.indent);
    }
    std::vector<Heading> found;
    std::set<int> indents;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (taken_[at] || lines_[at].text.size() > longest_title || lines_[at].pieces.size() > 1) continue;
      const auto entry = entries.find(comparison_key(narrow(lines_[at].text)));
      if (entry == entries.end()) continue;
      found.push_back(heading_at(at, lines_[at].text, entry->second));
      indents.insert(entry->second);
      entries.erase(entry);
    }
    for (Heading& heading : found)
      heading.level = 1 + static_cast<int>(std::distance(indents.begin(), indents.find(heading.level)));
    add(std::move(found));
  }

  // Marks that stand before titles, each kind by what the whole document does with it.
  void add_marked() {
    std::map<char32_t, std::vector<std::size_t>> by_mark;
    std::map<char32_t, std::size_t> lines_with;
    std::map<std::pair<char32_t, std::u32string>, std::size_t> titles;
    std::set<char32_t> repeated;
    for (std::size_t at = 0; at + 1 < lines_.size(); ++at) {
      if (taken_[at]) continue;
      ++lines_with[lines_[at].text[0]];
      const auto found = marked(lines_[at], syntax_);
      if (!found || is_about_document(found->title)) continue;
      if (found->mark == U'*' && (!lines_[at].after_blank || !lines_[at + 1].after_blank)) continue;
      by_mark[found->mark].push_back(at);
      if (++titles[{found->mark, found->title}] > 1) repeated.insert(found->mark);
    }
    std::set<char32_t> marks;
    for (const auto& [mark, places] : by_mark) {
      const auto in_a_row = std::count_if(places.begin(), places.end(), [&](std::size_t at) {
        const auto next = marked(lines_[at + 1], syntax_);
        return next && next->mark == mark;
      });
      const bool history = std::any_of(places.begin(), places.end(), [&](std::size_t at) {
        return is_history_title(marked(lines_[at], syntax_)->title);
      });
      const bool sentences = places.size() * 10 < lines_with[mark] * 7 && mark != U'*';
      const bool list = static_cast<std::size_t>(in_a_row) * 2 > places.size();
      if ((places.size() >= fewest || history) && !list && !sentences && !repeated.contains(mark)) marks.insert(mark);
    }
    add(nested(marks));
  }

  // The marked lines with levels: a mark that comes first inside another one stands below it.
  std::vector<Heading> nested(const std::set<char32_t>& marks) const {
    std::vector<Heading> found;
    std::vector<char32_t> open;
    for (std::size_t at = 0; at + 1 < lines_.size(); ++at) {
      const auto line = taken_[at] ? std::nullopt : marked(lines_[at], syntax_);
      if (!line || !marks.contains(line->mark) || is_about_document(line->title)) continue;
      if (line->mark == U'*' && (!lines_[at].after_blank || !lines_[at + 1].after_blank)) continue;
      const auto level = std::find(open.begin(), open.end(), line->mark);
      if (level != open.end()) open.erase(level + 1, open.end());
      else open.push_back(line->mark);
      found.push_back(heading_at(at, line->title, static_cast<int>(open.size())));
      if (found.back().kind == HeadingKind::history) open.clear();
    }
    return found;
  }

  // 1, 2, 3 alone on their lines, with a title below each.
  void add_counted_rows() {
    std::vector<Heading> found;
    for (std::size_t at = 0; at + 2 < lines_.size(); ++at) {
      const std::u32string number = folded(lines_[at].text);
      const std::u32string& title = lines_[at + 1].text;
      if (taken_[at] || number != wide(std::to_string(found.size() + 1)) || is_sentence(title) ||
          width_of(title) > longest_short)
        continue;
      Heading heading = heading_at(at, title, 1);
      heading.lines = 2;
      heading.label = lines_[at].text;
      found.push_back(std::move(heading));
    }
    if (found.size() >= fewest_rows) add(std::move(found));
  }

  bool is_short_line(std::size_t at) const {
    const TextLine& line = lines_[at];
    const bool plain = line_start(line.text).kind == StartKind::plain;
    if (taken_[at] || !plain || line.pieces.size() > 1 || line.pieces.front().verbatim) return false;
    if (is_sentence(line.text) || width_of(line.text) > longest_short || line.text.back() == U':') return false;
    return !is_about_document(line.text);
  }

  // A short line between blank lines with a paragraph below it; the first line is the title.
  void add_short_lines() {
    std::vector<Heading> found;
    for (std::size_t at = 1; at + 1 < lines_.size(); ++at) {
      if (!lines_[at].after_blank || !lines_[at + 1].after_blank || !is_short_line(at)) continue;
      const TextLine& below = lines_[at + 1];
      const bool paragraph =
          contains(below.text, U"。") || below.text.back() == U'.' || line_start(below.text).kind != StartKind::plain;
      const bool heads_another = is_short_line(at + 1) && !paragraph;
      if (!paragraph && !heads_another) continue;
      found.push_back(heading_at(at, lines_[at].text, 1));
    }
    // What stands before the first paragraph is the cover's.
    while (!found.empty() && found.front().line < 4 && found.size() > 1 && found[1].line == found.front().line + 1)
      found.erase(found.begin());
    if (found.size() >= fewest) add(std::move(found));
  }

  // Bold lines that divide the text below a Markdown heading; one alone divides nothing.
  void add_bold_below() {
    std::vector<Heading> found;
    for (std::size_t at = 0; at < headings_.size(); ++at) {
      const Heading& above = headings_[at];
      if (above.markdown_level == 0 || above.kind != HeadingKind::chapter) continue;
      const std::size_t end = at + 1 < headings_.size() ? headings_[at + 1].line : lines_.size();
      std::vector<Heading> below;
      for (std::size_t line = above.line + 1; line + 1 < end; ++line) {
        if (!lines_[line].after_blank || !lines_[line + 1].after_blank || lines_[line].pieces.front().verbatim)
          continue;
        const auto bold = marked(lines_[line], syntax_);
        if (!bold || bold->mark != U'*' || is_about_document(bold->title) || is_history_title(bold->title)) continue;
        below.push_back(heading_at(line, bold->title, 0));
        below.back().markdown_level = std::min(above.markdown_level + 1, 6);
      }
      if (below.size() >= fewest && !(at == 0 && above.label.empty()))
        found.insert(found.end(), std::make_move_iterator(below.begin()), std::make_move_iterator(below.end()));
    }
    add(std::move(found));
  }

  std::vector<Heading> headings_;
  const std::vector<TextLine>& lines_;
  Syntax syntax_;
  std::vector<bool> taken_;
};

}  // namespace

std::u32string contents_entry(const SourceLine& line) {
  std::u32string_view text = line.text;
  while (!text.empty() && (is_digit(folded(text.substr(text.size() - 1))[0]) || is_blank(text.back())))
    text.remove_suffix(1);
  if (text.size() == line.text.size()) return std::u32string(trimmed(text));  // a link into the page has no number
  while (!text.empty() &&
         (is_blank(text.back()) || std::u32string_view(U".・…‥·･．").find(text.back()) != std::u32string_view::npos))
    text.remove_suffix(1);
  return std::u32string(text);
}

std::vector<Heading> with_unnumbered_headings(std::vector<Heading> headings, const std::vector<TextLine>& lines,
                                              const std::vector<SourceLine>& contents, Syntax syntax) {
  return Adder(std::move(headings), lines, syntax).take(contents);
}

}  // namespace hakusho::imports
