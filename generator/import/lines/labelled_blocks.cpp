#include "import/lines/labelled_blocks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "import/words/characters.h"
#include "import/words/control_ids.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_name = 16;
constexpr std::size_t longest_title = 90;
constexpr std::size_t fewest_blocks = 3;

struct Labelled {
  std::u32string name;
  std::u32string value;
};

std::u32string without_emphasis(std::u32string_view line) {
  std::u32string text(line);
  for (std::size_t at = text.find(U"**"); at != std::u32string::npos; at = text.find(U"**")) text.erase(at, 2);
  return text;
}

std::optional<Labelled> labelled(const SourceLine& line) {
  std::u32string text = without_emphasis(line.text);
  std::u32string_view rest = text;
  while (!rest.empty() && (rest.front() == U'■' || rest.front() == U'●' || rest.front() == U'◆'))
    rest = trimmed(rest.substr(1));
  const std::size_t colon = folded(rest).find(U':');
  if (colon == std::u32string::npos || colon == 0 || colon > longest_name) return std::nullopt;
  const std::u32string name(trimmed(rest.substr(0, colon)));
  if (name.find_first_of(U"、。，．「」") != std::u32string::npos) return std::nullopt;
  return Labelled{name, std::u32string(trimmed(rest.substr(colon + 1)))};
}

bool is_ids(std::u32string_view value) { return !only_ids(folded(value), IdShape::three_parts).ids.empty(); }

// The name that stands before ids again and again; empty where none does.
std::u32string id_name(const std::vector<SourceLine>& lines) {
  std::map<std::u32string, std::size_t> count;
  for (const SourceLine& line : lines)
    if (const auto block = labelled(line); block && is_ids(block->value)) ++count[block->name];
  const auto most =
      std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == count.end() || most->second < fewest_blocks ? std::u32string() : most->first;
}

class Blocks {
 public:
  Blocks(std::vector<SourceLine> lines, HeadingMark mark, ImportReport& report)
      : lines_(std::move(lines)), mark_(mark), report_(report), id_name_(id_name(lines_)) {}

  std::vector<SourceLine> take() {
    if (id_name_.empty() || !heads_blocks()) return std::move(lines_);
    count_names();
    bool inside = false;
    for (std::size_t at = 0; at < lines_.size();) {
      const auto block = labelled(lines_[at]);
      if (block && block->name == id_name_ && is_ids(block->value)) {
        inside = true;
        at = heading(at, block->value);
      } else if (inside && block && count_[block->name] * 2 > count_[id_name_]) {
        text(lines_[at++], block->value);
      } else {
        kept_.push_back(std::move(lines_[at++]));
      }
    }
    return std::move(kept_);
  }

 private:
  // The ids stand first in their blocks: a name comes next, again and again, not a text.
  bool heads_blocks() const {
    std::size_t followed = 0;
    std::size_t blocks = 0;
    for (std::size_t at = 0; at + 1 < lines_.size(); ++at) {
      const auto block = labelled(lines_[at]);
      if (!block || block->name != id_name_ || !is_ids(block->value)) continue;
      ++blocks;
      if (labelled(lines_[at + 1])) ++followed;
    }
    return followed * 2 > blocks && followed >= fewest_blocks;
  }

  void count_names() {
    for (const SourceLine& line : lines_)
      if (const auto block = labelled(line)) ++count_[block->name];
  }

  // The id and, where the next line names it, the title.
  std::size_t heading(std::size_t at, const std::u32string& ids) {
    SourceLine line = lines_[at];
    std::size_t next = at + 1;
    std::u32string title;
    if (next < lines_.size())
      if (const auto below = labelled(lines_[next]);
          below && !below->value.empty() && below->value.size() <= longest_title && !contains(below->value, U"。")) {
        title = below->value;
        ++next;
      }
    line.text = (mark_ == HeadingMark::markdown ? U"###### " : U"") + ids + (title.empty() ? U"" : U" " + title);
    line.after_blank = true;
    line.end = LineEnd::unknown;
    report_.repaired(line.number, "a block of names and values became a heading", narrow(lines_[at].text));
    kept_.push_back(std::move(line));
    if (next < lines_.size()) lines_[next].after_blank = true;
    return next;
  }

  // The name of what follows goes: the layout says it.
  void text(SourceLine line, const std::u32string& value) {
    report_.repaired(line.number, "the name of a value was left out", narrow(line.text));
    if (value.empty()) return;
    line.text = value;
    line.after_blank = true;
    kept_.push_back(std::move(line));
  }

  std::vector<SourceLine> lines_;
  HeadingMark mark_;
  ImportReport& report_;
  std::u32string id_name_;
  std::map<std::u32string, std::size_t> count_;
  std::vector<SourceLine> kept_;
};

}  // namespace

std::vector<SourceLine> with_blocks_as_headings(std::vector<SourceLine> lines, HeadingMark mark, ImportReport& report) {
  return Blocks(std::move(lines), mark, report).take();
}

}  // namespace hakusho::imports
