#include "import/sections/own_markdown.h"

#include <algorithm>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "import/sections/own_prose.h"
#include "model/address.h"
#include "model/annotations.h"
#include "model/catalog.h"
#include "model/dataset.h"

namespace hakusho::imports {

namespace {

// One mark and the text up to the next.
struct Marked {
  std::string word;  // page, section, body, part, note, layout
  int number = 0;    // of a section its depth, of prose the level of its highest heading
  int before = 0;    // of a section how many stand before it
  std::string json;  // `{…}`; empty for a mark without values
  std::string text;
};

std::string unescaped(std::string_view title) {
  std::string text;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const bool escape = title[at] == '\\' && at + 1 < title.size() &&
                        (title[at + 1] == '\'' || title[at + 1] == '\\' || title[at + 1] == '&');
    text += title[escape ? ++at : at];
  }
  return text;
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits)
    if (digit >= '0' && digit <= '9' && number < 1'000'000) number = number * 10 + (digit - '0');
  return number;
}

std::optional<Marked> mark_of(std::string_view line) {
  if (!line.starts_with(annotation_begin) || !line.ends_with(annotation_end) || line.size() <= annotation_begin.size())
    return std::nullopt;
  const std::string says =
      unescaped(line.substr(annotation_begin.size(), line.size() - annotation_begin.size() - annotation_end.size()));
  Marked marked;
  const std::size_t brace = says.find('{');
  const std::string head(trim(std::string_view(says).substr(0, brace)));
  if (brace != std::string::npos) marked.json = says.substr(brace);
  const std::vector<std::string_view> words = split(head, ' ');
  marked.word = words.front();
  if (words.size() > 1) marked.number = number_of(words[1]);
  if (words.size() > 2) marked.before = number_of(words[2]);
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

struct ReadSection {
  int depth = 0;
  int before = 0;
  std::string id;
  std::string json;
  std::vector<std::string> parts;
  std::vector<std::string> notes;
  std::vector<std::string> sections;
};

std::string list_of(const std::vector<std::string>& items) { return "[" + join(items, ",") + "]"; }

// The id by which a section's links go: `{"id":"…"`, or else its first control.
std::string id_of(std::string_view json) {
  for (const std::string_view begin : {R"({"id":")", R"({"control":")", R"({"controls":[")"})
    if (json.starts_with(begin))
      return std::string(json.substr(begin.size(), json.find('"', begin.size()) - begin.size()));
  return {};
}

PageTargets targets_of(const std::vector<Marked>& marks) {
  PageTargets targets;
  for (const Marked& mark : marks) {
    if (mark.word != "section") continue;
    const std::string id = id_of(mark.json);
    const std::size_t heading = mark.text.find("# ");
    if (id.empty() || heading == std::string::npos) continue;
    targets[anchor_for(id)] = {id, mark.text.substr(heading + 2, mark.text.find('\n', heading) - heading - 2)};
  }
  return targets;
}

class Assembler {
 public:
  explicit Assembler(const std::vector<Marked>& marks) : marks_(marks), targets_(targets_of(marks)) {}

  std::optional<std::string> assemble() {
    std::string page;
    for (const Marked& mark : marks_) {
      if (mark.word == "page" && page.empty()) page = mark.json;
      else if (!take(mark)) return std::nullopt;
    }
    if (page.empty()) return std::nullopt;
    add_field(page, "sections", list_of(nested()));
    return page;
  }

 private:
  bool take(const Marked& mark) {
    if (mark.word == "layout") return true;
    if (mark.word == "section") {
      if (mark.json.empty() || mark.number >= static_cast<int>(limits::section_levels)) return false;
      sections_.push_back({mark.number, mark.before, id_of(mark.json), mark.json, {}, {}, {}});
      return true;
    }
    if (sections_.empty()) return false;
    ReadSection& section = sections_.back();
    if (mark.word == "body") {
      add_field(section.json, "body", prose(mark, ""));
      return true;
    }
    const bool part = mark.word == "part";
    if (mark.json.empty() || (!part && mark.word != "note")) return false;
    std::vector<std::string>& items = part ? section.parts : section.notes;
    std::string item = mark.json;
    const std::string body = prose(mark, (part ? "p" : "n") + std::to_string(items.size()) + "-");
    if (body != "\"\"") add_field(item, "body", body);
    items.push_back(std::move(item));
    return true;
  }

  std::string prose(const Marked& mark, const std::string& place) const {
    const std::string footnotes = anchor_for(sections_.back().id) + "-" + place;
    return json_text(restored_prose(without_blank_lines(mark.text), targets_, footnotes, mark.number));
  }

  // In the dataset's order, each below the one it stands in.
  std::vector<std::string> nested() {
    std::stable_sort(sections_.begin(), sections_.end(),
                     [](const ReadSection& a, const ReadSection& b) { return a.before < b.before; });
    std::vector<std::string> top;
    std::vector<ReadSection> open;
    const auto close = [&](int depth) {
      while (!open.empty() && open.back().depth >= depth) {
        ReadSection section = std::move(open.back());
        open.pop_back();
        if (!section.parts.empty()) add_field(section.json, "parts", list_of(section.parts));
        if (!section.notes.empty()) add_field(section.json, "notes", list_of(section.notes));
        if (!section.sections.empty()) add_field(section.json, "sections", list_of(section.sections));
        (open.empty() ? top : open.back().sections).push_back(std::move(section.json));
      }
    };
    for (ReadSection& section : sections_) {
      close(section.depth);
      open.push_back(std::move(section));
    }
    close(0);
    return top;
  }

  const std::vector<Marked>& marks_;
  PageTargets targets_;
  std::vector<ReadSection> sections_;
};

}  // namespace

bool is_own_markdown(std::string_view text) {
  const std::string mark = std::string(annotation_begin) + "page ";
  return text.starts_with(mark) || text.find("\n" + mark) != std::string_view::npos;
}

std::optional<std::string> dataset_of_own_markdown(std::string_view text) {
  const std::vector<Marked> marks = marked_texts(text);
  return Assembler(marks).assemble();
}

}  // namespace hakusho::imports
