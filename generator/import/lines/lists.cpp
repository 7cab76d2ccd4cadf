#include "import/lines/lists.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "import/words/characters.h"
#include "import/words/line_start.h"
#include "import/words/markdown_text.h"
#include "import/words/numbering.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_levels = 5;

// One kind of marker: items with the same stand in the same list.
struct Marker {
  StartKind kind = StartKind::bullet;
  char32_t bullet = 0;
  friend bool operator==(const Marker&, const Marker&) = default;
};

struct Item {
  Marker marker;
  std::size_t level = 0;
  int number = 0;
  std::u32string mark;                // as printed
  std::vector<std::u32string> texts;  // its own and those that go on below it
};

std::optional<Marker> marker_of(const TextLine& line) {
  const LineStart start = line_start(line.text);
  switch (start.kind) {
    case StartKind::bullet:
    case StartKind::block: return Marker{StartKind::bullet, line.text[0]};
    case StartKind::circled:
    case StartKind::lettered:
    case StartKind::numbered: return Marker{start.kind, 0};
    case StartKind::label: {
      const auto label = number_label(line.text);
      const bool single = label && (label->style == NumberStyle::dot || label->style == NumberStyle::full_width_dot);
      return single ? std::optional(Marker{StartKind::label, 0}) : std::nullopt;
    }
    case StartKind::plain:
    case StartKind::control:
    case StartKind::note:
    case StartKind::point:
    case StartKind::url:
    case StartKind::markdown: return std::nullopt;
  }
  return std::nullopt;
}

class Collector {
 public:
  explicit Collector(std::span<const TextLine> lines) : lines_(lines) {}

  std::vector<Item> collect() {
    for (; taken_ < lines_.size(); ++taken_) {
      const TextLine& line = lines_[taken_];
      const std::optional<Marker> marker = marker_of(line);
      if (marker ? !add_item(line, *marker) : !goes_on(line)) break;
      if (!marker) {
        items_.back().texts.push_back(line.text);
        continued_ = continued_ || !is_aside(line);
      }
    }
    return std::move(items_);
  }
  std::size_t taken() const { return taken_; }

 private:
  static bool is_aside(const TextLine& line) { return line.text[0] == U'(' || line.text[0] == U'（'; }
  static bool parted(const TextLine& line) { return line.after_blank && !line.page_begins; }

  bool add_item(const TextLine& line, const Marker& marker) {
    const auto found = std::find(open_.rbegin(), open_.rend(), marker);
    if (found == open_.rend()) {
      if (!open_.empty() && parted(line)) return false;
      if (open_.size() == most_levels) return false;
      open_.push_back(marker);
    } else {
      open_.resize(static_cast<std::size_t>(open_.rend() - found));
    }
    const LineStart start = line_start(line.text);
    Item item{marker, open_.size() - 1, start.number, {}, {}};
    item.mark = trimmed(std::u32string_view(line.text).substr(0, start.text));
    item.texts.push_back(std::u32string(trimmed(std::u32string_view(line.text).substr(start.text))));
    items_.push_back(std::move(item));
    return true;
  }

  // A line below an item is its own when items follow that are marked alike, or when it was so before.
  bool goes_on(const TextLine& line) const {
    if (parted(line) || line_start(line.text).kind != StartKind::plain) return false;
    if (is_aside(line) || continued_) return true;
    if (items_.size() > 1) return false;  // the items before it had none
    for (std::size_t at = taken_ + 1; at < lines_.size() && at < taken_ + 4; ++at) {
      if (parted(lines_[at])) return false;
      if (const auto marker = marker_of(lines_[at])) return *marker == items_.back().marker;
    }
    return false;
  }

  std::span<const TextLine> lines_;
  std::size_t taken_ = 0;
  std::vector<Item> items_;
  std::vector<Marker> open_;
  bool continued_ = false;
};

// Whether the items of this level, from `at` on, count 1, 2, 3 … so that Markdown gives them the same numbers.
bool counts_up(const std::vector<Item>& items, std::size_t at) {
  const Item& first = items[at];
  int expected = first.number;
  for (; at < items.size() && items[at].level >= first.level; ++at) {
    if (items[at].level > first.level) continue;
    if (items[at].marker != first.marker || items[at].number != expected++) return false;
  }
  return true;
}

std::string written(const std::vector<Item>& items) {
  struct Level {
    bool ordered = false;
    std::size_t indent = 0;
  };
  std::vector<Level> levels;
  std::string markdown;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const Item& item = items[at];
    if (item.level >= levels.size()) {
      const bool orderable = item.marker.kind != StartKind::bullet && item.marker.kind != StartKind::lettered;
      const std::size_t indent = levels.empty() ? 0 : levels.back().indent + (levels.back().ordered ? 3 : 2);
      levels.push_back({orderable && counts_up(items, at), indent});
    }
    levels.resize(item.level + 1);
    const Level& level = levels.back();
    const bool keeps_mark = !level.ordered && item.marker.kind != StartKind::bullet;
    if (!markdown.empty()) markdown += '\n';
    markdown.append(level.indent, ' ') += level.ordered ? std::to_string(item.number) + ". " : "- ";
    if (keeps_mark) markdown += escaped_inline(item.mark) + (item.texts[0].empty() ? "" : " ");
    const std::size_t inside = level.indent + (level.ordered ? std::to_string(item.number).size() + 2 : 2);
    for (std::size_t text = 0; text < item.texts.size(); ++text) {
      if (text > 0) (markdown += "\\\n").append(inside, ' ');
      markdown += keeps_mark && text == 0 ? escaped_inline(item.texts[text]) : escaped_block(item.texts[text]);
    }
  }
  return markdown;
}

}  // namespace

ListText list_of(std::span<const TextLine> lines) {
  if (lines.empty() || !marker_of(lines.front())) return {};
  Collector collector(lines);
  const std::vector<Item> items = collector.collect();
  // One number alone is no list.
  const bool lonely = items.size() == 1 && items[0].marker.kind == StartKind::label;
  if (items.empty() || lonely) return {};
  return {collector.taken(), written(items)};
}

}  // namespace hakusho::imports
