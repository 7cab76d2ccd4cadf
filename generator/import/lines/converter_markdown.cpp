#include "import/lines/converter_markdown.h"

#include <algorithm>
#include <array>
#include <string>

#include "import/lines/converter_links.h"
#include "import/lines/dashed_tables.h"
#include "import/lines/html_tables.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"
#include "import/words/numbering.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_front_matter = 60;     // lines
constexpr std::size_t longest_bold_heading = 90;  // characters

bool is_heading(std::u32string_view text) {
  std::size_t marks = 0;
  while (marks < text.size() && text[marks] == U'#') ++marks;
  return marks >= 1 && marks <= 6 && marks < text.size() && is_blank(text[marks]);
}

// `**5.1** title` or `**A.5.1.1 title**` alone on its line.
bool is_bold_heading(const SourceLine& line) {
  if (!line.text.starts_with(U"**") || line.text.size() > longest_bold_heading) return false;
  std::u32string text = line.text;
  for (std::size_t at = text.find(U"**"); at != std::u32string::npos; at = text.find(U"**")) text.erase(at, 2);
  if (contains(text, U"。")) return false;
  const std::u32string plain = folded(text);
  const FoundIds ids = leading_ids(plain, IdShape::three_parts);
  if (!ids.ids.empty() && ids.end < plain.size()) return true;
  const auto label = number_label(text);
  return label && label->end < text.size() && (label->parts.size() > 1 || label->style == NumberStyle::chapter);
}

// `---`, `* * *`: a rule between parts of the text.
bool is_rule(std::u32string_view text) {
  const std::u32string marks = without_blanks(text);
  return marks.size() >= 3 && std::u32string_view(U"-*_").find(marks[0]) != std::u32string_view::npos &&
         marks.find_first_not_of(marks[0]) == std::u32string::npos;
}

bool is_fence(std::u32string_view text) { return text.starts_with(U"```") || text.starts_with(U"~~~"); }

// Bars that part cells, not escaped and not in code.
bool holds_bar(std::u32string_view text) {
  bool code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == U'\\') ++at;
    else if (text[at] == U'`') code = !code;
    else if (text[at] == U'|' && !code) return true;
  }
  return false;
}

// `---|:-:`, the second line of a table without outer bars.
bool is_open_table_rule(std::u32string_view text) {
  return text[0] != U'|' && holds_bar(text) && contains(text, U"-") &&
         text.find_first_not_of(U"|-: ") == std::u32string_view::npos;
}

// `{3}----`: where a page begins, as some converters write it.
bool is_page_mark(std::u32string_view text) {
  if (text.size() < 6 || text.front() != U'{') return false;
  const std::size_t close = text.find(U'}');
  if (close == std::u32string_view::npos || close < 2) return false;
  return std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(close), is_digit) &&
         text.find_first_not_of(U'-', close + 1) == std::u32string_view::npos && text.size() > close + 3;
}

// <span id="page-3-0"></span>: an anchor that holds nothing.
void drop_anchors(std::u32string& text) {
  for (const std::u32string_view tag : {U"span", U"a"}) {
    const std::u32string open = U"<" + std::u32string(tag) + U" ";
    const std::u32string close = U"></" + std::u32string(tag) + U">";
    for (std::size_t at = text.find(open); at != std::u32string::npos; at = text.find(open, at)) {
      const std::size_t end = text.find(U'>', at);
      if (end == std::u32string::npos || text.compare(end, close.size(), close) != 0) return;
      text.erase(at, end + close.size() - at);
    }
  }
}

// ` {#id .class}` behind a heading, `{width="1in"}` behind a picture.
void drop_attributes(std::u32string& text) {
  if (text.empty() || text.back() != U'}') return;
  const std::size_t open = text.rfind(U'{');
  if (open == std::u32string::npos) return;
  const std::u32string_view inside = std::u32string_view(text).substr(open + 1);
  const bool attributes =
      inside.starts_with(U"#") || inside.starts_with(U".") || contains(inside, U"=\"") || inside == U"-}";
  if (attributes && (is_heading(text) || (open > 0 && text[open - 1] == U')'))) text = trimmed(text.substr(0, open));
}

class Cleaner {
 public:
  Cleaner(std::vector<SourceLine> lines, ImportReport& report) : lines_(std::move(lines)), report_(report) {}

  CleanMarkdown clean() {
    std::size_t at = front_matter();
    while (at < lines_.size()) at = next(at);
    return {std::move(kept_), std::move(values_)};
  }

 private:
  // Takes one line, or the table that begins with it; gives where to go on.
  std::size_t next(std::size_t at) {
    const std::u32string& text = lines_[at].text;
    if (is_fence(text)) {
      fenced_ = !fenced_;
      return verbatim(at);
    }
    if (fenced_) return verbatim(at);
    if (text.starts_with(U"<!--")) return comment(at);
    if (auto table = dashed_table(lines_, at)) {
      report_.repaired(lines_[at].number, "a table of dashes became a table of bars", narrow(text));
      return take(std::move(table->lines), table->end);
    }
    if (auto table = html_table(lines_, at)) {
      report_.repaired(lines_[at].number, "a table of HTML became a table of bars", narrow(text));
      return take(std::move(table->lines), table->end);
    }
    if (at + 1 < lines_.size()) {
      if (is_open_table_rule(lines_[at + 1].text) && holds_bar(text)) return open_table(at);
      if (underlined(lines_[at], lines_[at + 1])) return at + 2;
    }
    one(lines_[at]);
    return at + 1;
  }

  std::size_t verbatim(std::size_t at) {
    lines_[at].verbatim = true;
    keep(lines_[at]);
    return at + 1;
  }

  std::size_t take(std::vector<SourceLine> lines, std::size_t end) {
    for (SourceLine& line : lines) keep(std::move(line));
    if (end < lines_.size()) lines_[end].after_blank = true;
    return end;
  }

  std::size_t comment(std::size_t at) {
    const std::size_t begin = at;
    while (at < lines_.size() && !contains(lines_[at].text, U"-->")) ++at;
    if (at == lines_.size()) {  // never closed: it is text
      one(lines_[begin]);
      return begin + 1;
    }
    for (std::size_t line = begin; line <= at; ++line) drop(lines_[line]);
    report_.repaired(lines_[begin].number, "a comment was left out", narrow(lines_[begin].text));
    SourceLine rest = lines_[at];
    rest.text = trimmed(std::u32string_view(rest.text).substr(rest.text.find(U"-->") + 3));
    if (!rest.text.empty()) one(std::move(rest));
    return at + 1;
  }

  // name | value without bars at the edges.
  std::size_t open_table(std::size_t at) {
    const std::size_t begin = at;
    for (; at < lines_.size() && holds_bar(lines_[at].text) && (at == begin || !lines_[at].after_blank); ++at) {
      SourceLine line = lines_[at];
      if (line.text.front() != U'|') line.text = U"| " + line.text;
      if (line.text.back() != U'|') line.text += U" |";
      one(std::move(line));
    }
    return at;
  }

  void keep(SourceLine line) {
    line.page_begins = line.page_begins || page_begins_;
    line.after_blank = line.after_blank || after_blank_;
    page_begins_ = after_blank_ = false;
    kept_.push_back(std::move(line));
  }

  void drop(const SourceLine& line) {
    page_begins_ = page_begins_ || line.page_begins;
    after_blank_ = true;
  }

  // YAML before the text: its values are said, and are no text.
  std::size_t front_matter() {
    if (lines_.size() < 3 || lines_[0].text != U"---" || lines_[0].number != 1) return 0;
    const std::size_t most = std::min(lines_.size(), most_front_matter);
    std::size_t end = 1;
    while (end < most && lines_[end].text != U"---" && lines_[end].text != U"...") ++end;
    if (end == most) return 0;
    std::string names;
    for (std::size_t at = 1; at < end; ++at) {
      const std::u32string& text = lines_[at].text;
      const std::size_t colon = text.find(U':');
      if (colon == std::u32string::npos || colon == 0 || lines_[at].indent > 0 || text[0] == U'#') continue;
      std::u32string_view value = trimmed(std::u32string_view(text).substr(colon + 1));
      if (value.size() > 1 && (value.front() == U'"' || value.front() == U'\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
      const std::string name = narrow(lower(std::u32string_view(text).substr(0, colon)));
      names += (names.empty() ? "" : ", ") + name;
      if (!value.empty()) values_.emplace_back(name, narrow(value));
    }
    report_.repaired(1, "the front matter was read for its title, version, date and publisher", names);
    after_blank_ = true;
    return end + 1;
  }

  // A title above `====` or `----`.
  bool underlined(const SourceLine& title, const SourceLine& rule) {
    const bool double_line = rule.text.size() >= 3 && rule.text.find_first_not_of(U'=') == std::u32string::npos;
    const bool single_line = rule.text.size() >= 3 && rule.text.find_first_not_of(U'-') == std::u32string::npos;
    const bool apart = title.after_blank || after_blank_ || kept_.empty();
    if ((!double_line && !single_line) || rule.after_blank || !apart) return false;
    if (is_heading(title.text) || std::u32string_view(U"|->*#`").find(title.text.front()) != std::u32string_view::npos)
      return false;
    SourceLine line = title;
    line.text = (double_line ? U"# " : U"## ") + title.text;
    drop_attributes(line.text);
    keep(std::move(line));
    return true;
  }

  void one(SourceLine line) {
    if (is_page_mark(line.text) || is_rule(line.text)) {
      page_begins_ = page_begins_ || is_page_mark(line.text);
      drop(line);
      return;
    }
    drop_anchors(line.text);
    drop_attributes(line.text);
    drop_struck_out(line);
    line.text = trimmed(with_allowed_links(line.text, line.number, report_));
    if (line.text.empty()) {
      drop(line);
      return;
    }
    if (is_bold_heading(line)) line.text = U"###### " + line.text;
    keep_lines(std::move(line));
  }

  // `<br>` ends a line, except in the cells of a table.
  void keep_lines(SourceLine line) {
    static constexpr std::array<std::u32string_view, 3> breaks = {U"<br>", U"<br/>", U"<br />"};
    for (const std::u32string_view mark : breaks) {
      const std::size_t at = line.text[0] == U'|' ? std::u32string::npos : line.text.find(mark);
      if (at == std::u32string::npos || at == 0) continue;
      SourceLine rest = line;
      rest.text = trimmed(std::u32string_view(line.text).substr(at + mark.size()));
      line.text = trimmed(std::u32string_view(line.text).substr(0, at));
      if (line.text.empty()) break;
      keep_lines(std::move(line));
      if (rest.text.empty()) return;
      rest.hard_break_before = true;
      rest.after_blank = false;
      keep_lines(std::move(rest));
      return;
    }
    keep(std::move(line));
  }

  void drop_struck_out(SourceLine& line) {
    for (std::size_t at = line.text.find(U"~~"); at != std::u32string::npos; at = line.text.find(U"~~", at)) {
      const std::size_t end = line.text.find(U"~~", at + 2);
      if (end == std::u32string::npos || end == at + 2) return;
      report_.look(Certainty::likely, line.number, "text that is struck out was left out",
                   narrow(line.text.substr(at + 2, end - at - 2)));
      line.text.erase(at, end + 2 - at);
    }
  }

  std::vector<SourceLine> lines_;
  ImportReport& report_;
  std::vector<SourceLine> kept_;
  std::vector<std::pair<std::string, std::string>> values_;
  bool fenced_ = false;
  bool page_begins_ = false;
  bool after_blank_ = false;
};

}  // namespace

CleanMarkdown without_converter_marks(std::vector<SourceLine> lines, ImportReport& report) {
  return Cleaner(std::move(lines), report).clean();
}

std::size_t count_markdown_headings(const std::vector<SourceLine>& lines) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const SourceLine& line) {
    return is_heading(line.text) || is_bold_heading(line);
  }));
}

}  // namespace hakusho::imports
