#include "import/words/numbering.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <utility>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_parts = 6;
constexpr double gap_penalty = 0.8;  // for each number that is left out
constexpr double again_penalty = 2;  // for a number that stands twice

bool is_capital(char32_t character) { return character >= U'A' && character <= U'Z'; }

std::optional<int> number_at(std::u32string_view text, std::size_t& at) {
  int number = 0;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]) && end - at < 4)
    number = number * 10 + static_cast<int>(text[end++] - U'0');
  if (end == at || end - at > 3) return std::nullopt;
  at = end;
  return number;
}

// 一, 十二, 百: numbers up to 199 in ideographs.
std::optional<int> ideograph_number_at(std::u32string_view text, std::size_t& at) {
  static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  int number = 0;
  int digit = -1;
  std::size_t end = at;
  for (; end < text.size(); ++end) {
    const std::size_t value = digits.find(text[end]);
    if (value != std::u32string_view::npos) digit = static_cast<int>(value);
    else if (text[end] == U'十') number += 10 * std::abs(std::exchange(digit, -1));  // 十 alone is one ten
    else if (text[end] == U'百') number += 100;
    else break;
  }
  if (end == at || end - at > 4) return std::nullopt;
  at = end;
  return number + std::max(digit, 0);
}

std::optional<NumberStyle> style_of_word(char32_t word) {
  switch (word) {
    case U'部':
    case U'編': return NumberStyle::part;
    case U'章': return NumberStyle::chapter;
    case U'節': return NumberStyle::passage;
    case U'条': return NumberStyle::article;
    default: return std::nullopt;
  }
}

// 第1章, 第２節, 第 3 条（目的）, 第十二条.
std::optional<NumberLabel> chapter_label(std::u32string_view written, std::u32string_view text) {
  if (!text.starts_with(U"第")) return std::nullopt;
  std::size_t at = skip_blanks(text, 1);
  std::optional<int> number = number_at(text, at);
  if (!number) number = ideograph_number_at(text, at);
  at = skip_blanks(text, at);
  const auto style = number && at < text.size() ? style_of_word(text[at]) : std::nullopt;
  if (!style) return std::nullopt;
  const std::size_t end = at + 1;
  // 第6条の定めにより, 第4条第2項: a sentence that names an article.
  const bool apart = end >= text.size() || is_blank(text[end]) || text[end] == U'(' || text[end] == U'[';
  if (!apart && *style == NumberStyle::article) return std::nullopt;
  NumberLabel label;
  label.parts = {*number};
  label.style = *style;
  label.written = written.substr(0, end);
  label.end = skip_blanks(text, end);
  return label;
}

// The Roman number of capital letters at `at`, as in `IV. Scope`.
std::optional<int> letters_number_at(std::u32string_view text, std::size_t& at) {
  static constexpr std::array<std::u32string_view, 20> numbers = {
      U"I",  U"II",  U"III",  U"IV",  U"V",  U"VI",  U"VII",  U"VIII",  U"IX",  U"X",
      U"XI", U"XII", U"XIII", U"XIV", U"XV", U"XVI", U"XVII", U"XVIII", U"XIX", U"XX"};
  std::size_t end = at;
  while (end < text.size() && (text[end] == U'I' || text[end] == U'V' || text[end] == U'X')) ++end;
  const auto found = std::find(numbers.begin(), numbers.end(), text.substr(at, end - at));
  if (found == numbers.end()) return std::nullopt;
  at = end;
  return static_cast<int>(found - numbers.begin()) + 1;
}

// Ⅱ, Ⅱ-1, Ⅱ－１－２, IV.
std::optional<NumberLabel> roman_label(std::u32string_view written, std::u32string_view text) {
  std::size_t at = 0;
  std::optional<int> number = text.empty() ? std::nullopt : roman_number(text[0]);
  if (number) at = 1;
  else if (number = letters_number_at(text, at);
           !number || at + 1 >= text.size() || text[at] != U'.' || !is_blank(text[at + 1]))
    return std::nullopt;
  NumberLabel label;
  label.parts = {*number};
  while (at + 1 < text.size() && text[at] == U'-' && is_digit(text[at + 1])) {
    std::size_t next = at + 1;
    const std::optional<int> part = number_at(text, next);
    if (!part || label.parts.size() == most_parts) break;
    label.parts.push_back(*part);
    at = next;
  }
  if (at < text.size() && text[at] == U'.') ++at;
  label.style = NumberStyle::roman;
  label.written = written.substr(0, at);
  label.end = skip_blanks(text, at);
  return label;
}

// 別表1 title, 付録A title, Appendix A. title.
std::optional<NumberLabel> appendix_label(std::u32string_view written, std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 9> words = {U"別表",   U"別紙",     U"別添",  U"付録",    U"附録",
                                                               U"附属書", U"Appendix", U"Annex", U"APPENDIX"};
  for (const std::u32string_view word : words) {
    if (!text.starts_with(word)) continue;
    std::size_t at = skip_blanks(text, word.size());
    NumberLabel label;
    if (const auto number = number_at(text, at)) label.parts = {*number};
    else if (at < text.size() && is_capital(text[at])) label.parts = {static_cast<int>(text[at++] - U'A') + 1};
    else return std::nullopt;
    const bool closed = at < text.size() && (text[at] == U'.' || text[at] == U':');
    if (closed) ++at;
    if (at >= text.size() || !is_blank(text[at])) return std::nullopt;
    label.style = NumberStyle::appendix;
    label.written = written.substr(0, at);
    label.end = skip_blanks(text, at);
    return label;
  }
  return std::nullopt;
}

// A quantity is no number of a heading: `3 か月以内`, `24 時間`.
bool is_quantity(std::u32string_view rest) {
  static constexpr std::array<std::u32string_view, 26> units = {
      U"年",   U"月",   U"日", U"時",     U"分", U"秒", U"回", U"名", U"人", U"件", U"台",  U"世代", U"か月",
      U"ヶ月", U"カ月", U"週", U"営業日", U"%",  U"％", U"つ", U"GB", U"TB", U"MB", U"bit", U"階",   U"個"};
  // A unit of one letter begins many words: 時刻, 分担, 人員.
  static constexpr std::u32string_view followers = U"以内前後間未ごま程ほ目をにで、のはがも度保か。（()~～・分 　";
  return std::any_of(units.begin(), units.end(), [&](std::u32string_view unit) {
    if (!rest.starts_with(unit)) return false;
    const bool ends = rest.size() == unit.size() || unit.size() > 1 || is_digit(rest[unit.size()]);
    return ends || followers.find(rest[unit.size()]) != std::u32string_view::npos;
  });
}

std::string key_of(const std::vector<int>& parts) {
  std::string key;
  for (const int part : parts) key += std::to_string(part) + '.';
  return key;
}

// The best chain of headings so far that ended somewhere below a number.
struct Chain {
  double weight = 0;
  std::size_t last = static_cast<std::size_t>(-1);
};

struct Link {
  double weight = 0;
  std::size_t before = static_cast<std::size_t>(-1);
  bool reached = false;
};

class Sequence {
 public:
  explicit Sequence(const std::vector<NumberedLine>& lines) : lines_(lines), links_(lines.size()) {}

  void add(std::size_t at) {
    const NumberLabel& label = lines_[at].label;
    Link best;
    const auto consider = [&](const Chain* chain, double penalty) {
      if (chain == nullptr || (best.reached && chain->weight - penalty <= best.weight)) return;
      best = {chain->weight - penalty, chain->last, true};
    };
    std::vector<int> before = label.parts;
    const int number = before.back();
    for (int gap = 1; gap <= 3; ++gap) {
      before.back() = number - gap;
      if (number > gap || (number == gap && gap == 1)) consider(find(below_, before), (gap - 1) * gap_penalty);
    }
    before.back() = number;
    consider(find(at_, before), again_penalty);
    before.pop_back();
    if (!before.empty()) {
      consider(find(at_, before), std::abs(number - 1) * gap_penalty);
      // The heading of the chapter itself may be missing: 1-3 → 2-1.
      before.back() -= 1;
      if (number <= 1) consider(find(below_, before), gap_penalty);
    }
    if (!best.reached) {
      const int sum = std::max(label.parts.front() - 1, 0);
      best = {-0.25 * sum - 0.5 * static_cast<double>(label.parts.size() - 1), static_cast<std::size_t>(-1), true};
    }
    best.weight += lines_[at].weight;
    links_[at] = best;
    keep(at_, label.parts, best.weight, at);
    for (std::vector<int> above = label.parts; !above.empty(); above.pop_back()) keep(below_, above, best.weight, at);
    if (best.weight > best_.weight) best_ = {best.weight, at};
  }

  double weight() const { return best_.weight; }
  std::vector<bool> chosen() const {
    std::vector<bool> chosen(lines_.size(), false);
    for (std::size_t at = best_.last; at < lines_.size(); at = links_[at].before) chosen[at] = true;
    return chosen;
  }

 private:
  using Chains = std::map<std::string, Chain>;

  static const Chain* find(const Chains& chains, const std::vector<int>& parts) {
    const auto found = chains.find(key_of(parts));
    return found == chains.end() ? nullptr : &found->second;
  }
  static void keep(Chains& chains, const std::vector<int>& parts, double weight, std::size_t at) {
    Chain& chain = chains[key_of(parts)];
    if (chain.last == static_cast<std::size_t>(-1) || weight >= chain.weight) chain = {weight, at};
  }

  const std::vector<NumberedLine>& lines_;
  std::vector<Link> links_;
  Chains at_;     // chains that end at exactly this number
  Chains below_;  // chains that end at this number or below it
  Chain best_;
};

}  // namespace

std::optional<int> outer_rank(NumberStyle style) {
  switch (style) {
    case NumberStyle::part:
    case NumberStyle::appendix: return 0;
    case NumberStyle::chapter: return 1;
    case NumberStyle::roman: return 2;
    case NumberStyle::passage: return 3;
    case NumberStyle::article: return 4;
    case NumberStyle::dot:
    case NumberStyle::full_width_dot:
    case NumberStyle::blank:
    case NumberStyle::many_parts: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<NumberLabel> number_label(std::u32string_view written) {
  const std::u32string text = folded(written);
  if (auto label = chapter_label(written, text)) return label;
  if (auto label = roman_label(written, text)) return label;
  if (auto label = appendix_label(written, text)) return label;
  NumberLabel label;
  std::size_t at = 0;
  bool full_width_dot = false;
  for (;;) {
    const std::optional<int> number = number_at(text, at);
    if (!number) return std::nullopt;
    label.parts.push_back(*number);
    const bool separated = at + 1 < text.size() && (text[at] == U'.' || text[at] == U'-') && is_digit(text[at + 1]);
    if (!separated || label.parts.size() == most_parts) break;
    ++at;
  }
  std::size_t number_end = at;
  if (label.parts.size() > 1 && at < text.size() && is_capital(text[at]) &&
      (at + 1 == text.size() || is_blank(text[at + 1]) || text[at + 1] == U'.')) {
    label.parts.push_back(static_cast<int>(text[at] - U'A') + 1);
    number_end = ++at;
  }
  const bool dotted = at < text.size() && text[at] == U'.';
  if (dotted) {
    full_width_dot = written[at] != U'.';
    number_end = ++at;
  }
  const std::size_t title = skip_blanks(text, at);
  const bool blank = title > at;
  if (title >= text.size()) return std::nullopt;
  if (label.parts.size() == 1 && !dotted && !blank) return std::nullopt;
  if (!dotted && is_quantity(std::u32string_view(text).substr(title))) return std::nullopt;
  if (!dotted && !blank && !is_east_asian(written[title])) return std::nullopt;
  label.written = written.substr(0, number_end);
  label.end = title;
  label.style = label.parts.size() > 1 ? NumberStyle::many_parts
                : !dotted              ? NumberStyle::blank
                : full_width_dot       ? NumberStyle::full_width_dot
                                       : NumberStyle::dot;
  return label;
}

namespace {

// Numbers that begin again with 1 in the middle of a document and count up are rather items of a list.
std::vector<NumberedLine> with_lists_lighter(std::vector<NumberedLine> lines) {
  constexpr double list_penalty = 0.5;
  bool list = false;
  bool begun = false;
  int last = 0;
  for (NumberedLine& line : lines) {
    if (line.label.parts.size() != 1) continue;
    const int number = line.label.parts.front();
    if (number != last + 1 || number == 1) list = begun && number == 1;
    begun = true;
    last = number;
    if (list) line.weight -= list_penalty;
  }
  return lines;
}

}  // namespace

std::vector<bool> heading_sequence(const std::vector<NumberedLine>& written) {
  const std::vector<NumberedLine> lines = with_lists_lighter(written);
  std::vector<bool> best(lines.size(), false);
  double best_weight = 0;
  for (const NumberStyle style :
       {NumberStyle::dot, NumberStyle::full_width_dot, NumberStyle::blank, NumberStyle::part, NumberStyle::chapter,
        NumberStyle::passage, NumberStyle::article, NumberStyle::roman, NumberStyle::many_parts}) {
    Sequence sequence(lines);
    for (std::size_t at = 0; at < lines.size(); ++at)
      if (lines[at].label.style == style || lines[at].label.style == NumberStyle::many_parts) sequence.add(at);
    if (sequence.weight() <= best_weight) continue;
    best_weight = sequence.weight();
    best = sequence.chosen();
  }
  return best;
}

}  // namespace hakusho::imports
