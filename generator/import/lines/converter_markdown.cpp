#include "import/lines/converter_markdown.h"

#include <algorithm>
#include <string>

#include "import/lines/converter_links.h"
#include "import/lines/dashed_tables.h"
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

bool is_comment(std::u32string_view text) { return text.starts_with(U"<!--") && text.ends_with(U"-->"); }

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

  std::vector<SourceLine> clean() {
    std::size_t at = front_matter();
    while (at < lines_.size()) {
      if (lines_[at].text.starts_with(U"```")) fenced_ = !fenced_;
      if (fenced_) keep(lines_[at++]);
      else if (auto table = dashed_table(lines_, at)) {
        report_.repaired(lines_[at].number, "a table of dashes became a table of bars", narrow(lines_[at].text));
        for (SourceLine& line : table->lines) keep(std::move(line));
        at = table->end;
      } else if (at + 1 < lines_.size() && underlined(lines_[at], lines_[at + 1])) {
        at += 2;
      } else {
        one(lines_[at++]);
      }
    }
    return std::move(kept_);
  }

 private:
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

  // The values that a reader of the document sees go on; the rest is the converter's.
  std::size_t front_matter() {
    if (lines_.size() < 3 || lines_[0].text != U"---" || lines_[0].number != 1) return 0;
    const std::size_t most = std::min(lines_.size(), most_front_matter);
    std::size_t end = 1;
    while (end < most && lines_[end].text != U"---" && lines_[end].text != U"...") ++end;
    if (end == most) return 0;
    for (std::size_t at = 1; at < end; ++at) {
      const std::u32string& text = lines_[at].text;
      const std::size_t colon = text.find(U':');
      if (colon == std::u32string::npos) continue;
      const std::u32string_view key = std::u32string_view(text).substr(0, colon);
      std::u32string_view value = trimmed(std::u32string_view(text).substr(colon + 1));
      if (value.size() > 1 && (value.front() == U'"' || value.front() == U'\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
      if (value.empty() ||
          (key != U"title" && key != U"subtitle" && key != U"author" && key != U"date" && key != U"version"))
        continue;
      SourceLine line = lines_[at];
      line.text = value;
      keep(std::move(line));
    }
    report_.repaired(1, "the front matter was read for its title and date");
    after_blank_ = true;
    return end + 1;
  }

  // A title above `====` or `----`.
  bool underlined(const SourceLine& title, const SourceLine& rule) {
    const bool double_line = rule.text.size() >= 3 && rule.text.find_first_not_of(U'=') == std::u32string::npos;
    const bool single_line = rule.text.size() >= 3 && rule.text.find_first_not_of(U'-') == std::u32string::npos;
    if ((!double_line && !single_line) || rule.after_blank || !title.after_blank) return false;
    if (is_heading(title.text) || std::u32string_view(U"|->*#`").find(title.text.front()) != std::u32string_view::npos)
      return false;
    SourceLine line = title;
    line.text = (double_line ? U"# " : U"## ") + title.text;
    drop_attributes(line.text);
    keep(std::move(line));
    return true;
  }

  void one(SourceLine line) {
    if (is_comment(line.text) || is_page_mark(line.text)) {
      page_begins_ = page_begins_ || is_page_mark(line.text);
      drop(line);
      return;
    }
    drop_anchors(line.text);
    drop_attributes(line.text);
    line.text = trimmed(with_allowed_links(line.text, line.number, report_));
    if (line.text.empty()) drop(line);
    else {
      if (is_bold_heading(line)) line.text = U"###### " + line.text;
      keep(std::move(line));
    }
  }

  std::vector<SourceLine> lines_;
  ImportReport& report_;
  std::vector<SourceLine> kept_;
  bool fenced_ = false;
  bool page_begins_ = false;
  bool after_blank_ = false;
};

}  // namespace

std::vector<SourceLine> without_converter_marks(std::vector<SourceLine> lines, ImportReport& report) {
  return Cleaner(std::move(lines), report).clean();
}

std::size_t count_markdown_headings(const std::vector<SourceLine>& lines) {
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const SourceLine& line) {
    return is_heading(line.text) || is_bold_heading(line);
  }));
}

}  // namespace hakusho::imports
