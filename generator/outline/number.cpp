#include "outline/number.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace hakusho::outline {

namespace {

// 1 → A, 26 → Z, 27 → AA.
std::string letters_for(int number) {
  std::string letters;
  for (; number > 0; number = (number - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % 26));
  return letters;
}

// The last number of a published label, or its last letter: 2 for `3-2.`, 3 for `1-1-2C.`.
std::optional<int> last_number(std::string_view label) {
  const std::string folded = fold_width(label);
  const std::size_t end = folded.find_last_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (end == std::string::npos) return {};
  if (folded[end] >= 'A') return folded[end] - 'A' + 1;
  std::size_t begin = end;
  while (begin > 0 && folded[begin - 1] >= '0' && folded[begin - 1] <= '9' && end - begin < 5) --begin;
  return std::stoi(folded.substr(begin, end - begin + 1));
}

std::string full_width_digits(std::string_view text) {
  std::string wide;
  for (const char byte : text) {
    if (byte >= '0' && byte <= '9') append_utf8(wide, U'０' + static_cast<char32_t>(byte - '0'));
    else wide += byte;
  }
  return wide;
}

// The control ids as this layout prints them, without surrounding text.
std::string ids_of(const Section& section, const Outline& outline, const Catalogs& catalogs,
                   std::string_view language) {
  if (outline.own && !section.printed_control.empty()) return section.printed_control;
  std::vector<std::string> ids;
  for (const ControlReference& reference : section.controls) {
    std::string id = reference.id;
    const auto catalog = catalogs.find(reference.catalog);
    if (catalog != catalogs.end() && !catalog->second.prefix.empty() && id.starts_with(catalog->second.prefix + ":"))
      id.erase(0, catalog->second.prefix.size() + 1);
    if (outline.layout.id_letter == IdLetter::dropped && id.starts_with("A.")) id.erase(0, 2);
    ids.push_back(outline.layout.id_width == IdWidth::full ? full_width_digits(id) : id);
  }
  return join(ids, language == "ja" ? "、" : ", ");
}

class Counter {
 public:
  Counter(Outline& outline, const Whitepaper& whitepaper, const Catalogs& catalogs)
      : outline_(outline), whitepaper_(whitepaper), catalogs_(catalogs) {
    const auto found = outline.layout.numberings.find(outline.layout.numbering);
    if (found != outline.layout.numberings.end()) numbering_ = &found->second;
  }

  void label(OutlineNode& node) {
    if (node.section != nullptr) {
      node.title = title_of(*node.section, whitepaper_, catalogs_);
      write_control(node);
    }
    if (outline_.own && node.section != nullptr && !node.section->label.empty()) {
      go_on_from(node);
      node.label = node.section->label;
      return;
    }
    if (!node.counterpart.empty()) {
      node.label = node.counterpart;
      return;
    }
    if (counts(node)) node.label = next(node);
    if (node.label.empty() && node.control_position == ControlPosition::before_title)
      node.label = std::exchange(node.control, {});
  }

 private:
  bool counts(const OutlineNode& node) {
    if (numbering_ == nullptr || numbering_->patterns.empty()) return false;
    if (node.section != nullptr && node.section->numbered == Numbered::no) {
      skip_below(node.level);
      return false;
    }
    switch (numbering_->counted) {
      case Counted::responses: return node.response();
      case Counted::others:
        // The label of a catalog's heading is its id.
        return !node.response() && node.section != nullptr && !below_skipped(node.level);
      case Counted::all: return !below_skipped(node.level);
    }
    return false;
  }

  // Nodes below an unnumbered heading are unnumbered too.
  void skip_below(int level) { skipped_ = level; }
  bool below_skipped(int level) {
    if (skipped_ != 0 && level <= skipped_) skipped_ = 0;
    return skipped_ != 0;
  }

  std::string next(const OutlineNode& node) {
    const std::size_t level = numbering_->counted == Counted::responses ? 1 : static_cast<std::size_t>(node.level);
    numbers_.resize(level, 0);
    for (std::size_t above = 0; above + 1 < level; ++above) numbers_[above] = std::max(numbers_[above], 1);
    ++numbers_[level - 1];
    return number_by(numbering_->patterns[std::min(level, numbering_->patterns.size()) - 1], numbers_);
  }

  void go_on_from(const OutlineNode& node) {
    if (!counts(node)) return;
    next(node);
    if (const auto number = last_number(node.section->label)) numbers_.back() = *number;
  }

  void write_control(OutlineNode& node) {
    node.control_position = outline_.layout.control_id;
    if (node.section->controls.empty() || node.control_position == ControlPosition::none) return;
    const auto text = outline_.layout.control_texts.find(node.control_position);
    const std::string ids = ids_of(*node.section, outline_, catalogs_, whitepaper_.language);
    node.control = text == outline_.layout.control_texts.end()
                       ? ids
                       : replace_all(text->second.in(whitepaper_.language), "{id}", ids);
  }

  Outline& outline_;
  const Whitepaper& whitepaper_;
  const Catalogs& catalogs_;
  const Numbering* numbering_ = nullptr;
  std::vector<int> numbers_;
  int skipped_ = 0;
};

}  // namespace

std::string number_by(const std::string& pattern, const std::vector<int>& numbers) {
  std::string label = pattern;
  for (std::size_t level = 0; level < numbers.size(); ++level)
    label = replace_all(label, "{" + std::to_string(level + 1) + "}", std::to_string(numbers[level]));
  return numbers.empty() ? label : replace_all(label, "{A}", letters_for(numbers.back()));
}

void number(Outline& outline, const Whitepaper& whitepaper, const Catalogs& catalogs) {
  Counter counter(outline, whitepaper, catalogs);
  for (OutlineNode& node : outline.nodes) counter.label(node);
}

}  // namespace hakusho::outline
