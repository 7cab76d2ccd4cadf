#include "exchange/own_markdown.h"

#include <algorithm>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "exchange/characters.h"
#include "model/dataset.h"
#include "model/marks.h"

namespace hakusho {

namespace {

// One mark and the text up to the next.
struct Marked {
  std::string word;  // page, section, body, part, note, layout
  int depth = 0;
  std::string json;  // `{…}`; empty for a mark without values
  std::string text;
};

std::string unescaped(std::string_view title) {
  std::string text;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const bool escape = title[at] == '\\' && at + 1 < title.size() && (title[at + 1] == '\'' || title[at + 1] == '\\' || title[at + 1] == '&');
    text += title[escape ? ++at : at];
  }
  return text;
}

std::optional<Marked> mark_of(std::string_view line) {
  if (!line.starts_with(mark_begin) || !line.ends_with(mark_end) || line.size() <= mark_begin.size()) return std::nullopt;
  const std::string says = unescaped(line.substr(mark_begin.size(), line.size() - mark_begin.size() - mark_end.size()));
  Marked marked;
  const std::size_t brace = says.find('{');
  const std::string head(trim(std::string_view(says).substr(0, brace)));
  if (brace != std::string::npos) marked.json = says.substr(brace);
  const std::size_t blank = head.find(' ');
  marked.word = head.substr(0, blank);
  if (blank != std::string::npos)
    for (const char digit : head.substr(blank + 1))
      if (digit >= '0' && digit <= '9' && marked.depth < 100) marked.depth = marked.depth * 10 + (digit - '0');
  return marked;
}

std::vector<Marked> marked_texts(std::string_view text) {
  std::vector<Marked> marks;
  bool fenced = false;
  for (const std::string_view line : split_lines(text)) {
    if (line.starts_with("```") || line.starts_with("~~~")) fenced = !fenced;
    if (auto mark = fenced ? std::nullopt : mark_of(line)) {
      marks.push_back(std::move(*mark));
      continue;
    }
    if (!marks.empty()) marks.back().text.append(line) += '\n';
  }
  return marks;
}

// `{…}` with one more field at its end.
void add_field(std::string& object, std::string_view key, std::string_view json) {
  object.pop_back();
  if (object.size() > 1) object += ',';
  object.append("\"").append(key).append("\":").append(json) += '}';
}

std::string json_text(std::string_view text) { return json_of({DatasetKind::text, std::string(text), {}, {}}); }

// The blank lines around it are the page's.
std::string_view without_blank_lines(std::string_view text) {
  while (text.starts_with("\n")) text.remove_prefix(1);
  while (text.ends_with("\n")) text.remove_suffix(1);
  return text;
}

struct OpenSection {
  int depth = 0;
  std::string json;
  std::vector<std::string> parts;
  std::vector<std::string> notes;
  std::vector<std::string> sections;
};

std::string list_of(const std::vector<std::string>& items) { return "[" + join(items, ",") + "]"; }

class Assembler {
 public:
  std::optional<std::string> assemble(const std::vector<Marked>& marks) {
    if (marks.empty() || marks.front().word != "page" || marks.front().json.empty()) return std::nullopt;
    for (std::size_t at = 1; at < marks.size(); ++at)
      if (!take(marks[at])) return std::nullopt;
    close(0);
    std::string page = marks.front().json;
    add_field(page, "sections", list_of(top_));
    return page;
  }

 private:
  bool take(const Marked& mark) {
    if (mark.word == "layout") return true;
    if (mark.word == "section") {
      if (mark.json.empty() || mark.depth >= static_cast<int>(limits::section_levels)) return false;
      close(mark.depth);
      open_.push_back({mark.depth, mark.json, {}, {}, {}});
      return true;
    }
    if (open_.empty()) return false;
    const std::string prose = json_text(without_blank_lines(mark.text));
    if (mark.word == "body") {
      add_field(open_.back().json, "body", prose);
      return true;
    }
    if (mark.json.empty() || (mark.word != "part" && mark.word != "note")) return false;
    std::string item = mark.json;
    if (!without_blank_lines(mark.text).empty()) add_field(item, "body", prose);
    (mark.word == "part" ? open_.back().parts : open_.back().notes).push_back(std::move(item));
    return true;
  }

  void close(int depth) {
    while (!open_.empty() && open_.back().depth >= depth) {
      OpenSection section = std::move(open_.back());
      open_.pop_back();
      if (!section.parts.empty()) add_field(section.json, "parts", list_of(section.parts));
      if (!section.notes.empty()) add_field(section.json, "notes", list_of(section.notes));
      if (!section.sections.empty()) add_field(section.json, "sections", list_of(section.sections));
      (open_.empty() ? top_ : open_.back().sections).push_back(std::move(section.json));
    }
  }

  std::vector<OpenSection> open_;
  std::vector<std::string> top_;
};

}  // namespace

bool is_own_markdown(std::string_view text) {
  return text.starts_with(std::string(mark_begin) + "page ");
}

std::optional<std::string> dataset_of_own_markdown(std::string_view text) {
  return Assembler().assemble(marked_texts(text));
}

}  // namespace hakusho
