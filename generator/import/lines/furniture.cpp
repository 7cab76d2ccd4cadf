#include "import/lines/furniture.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t edge_lines = 3;  // how many lines at the top and the bottom of a page may be furniture
constexpr std::size_t fewest_pages = 2;
constexpr std::size_t fewest_numbers = 3;  // that count up, where no page is known

constexpr std::size_t fewest_lines_in_page = 6;  // where no page is known

constexpr std::size_t longest_chance = 6;  // characters that two pages may share without a running line

// The line with all digits the same, so that page numbers do not tell running heads apart.
std::u32string without_digits(const std::u32string& text) {
  std::u32string shape;
  for (const char32_t character : folded(text)) {
    if (is_blank(character)) continue;
    if (is_digit(character)) {
      if (shape.empty() || shape.back() != U'#') shape += U'#';
    } else {
      shape += character;
    }
  }
  return shape;
}

// `12`, `- 12 -`, `12 / 40`, `Page 12 of 40`, `P.12`, `12ページ`: the number; null for any other line.
std::optional<int> page_number(const std::u32string& text) {
  std::u32string rest = folded(text);
  std::erase_if(rest, [](char32_t character) { return is_blank(character); });
  for (const std::u32string_view word : {U"Page", U"page", U"PAGE", U"P.", U"p.", U"-", U"[", U"("})
    if (rest.starts_with(word)) rest.erase(0, word.size());
  int number = 0;
  std::size_t digits = 0;
  for (; digits < rest.size() && is_digit(rest[digits]) && digits < 4; ++digits)
    number = number * 10 + static_cast<int>(rest[digits] - U'0');
  if (digits == 0) return std::nullopt;
  rest.erase(0, digits);
  const bool total = rest.starts_with(U"/") || rest.starts_with(U"of");
  if (total) rest.erase(0, rest.starts_with(U"/") ? 1 : 2);
  while (total && !rest.empty() && is_digit(rest.front())) rest.erase(0, 1);
  static constexpr std::array<std::u32string_view, 6> ends = {U"", U"-", U"ページ", U"頁", U"]", U")"};
  return std::find(ends.begin(), ends.end(), rest) == ends.end() ? std::nullopt : std::optional(number);
}

struct Page {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Page> pages_of(const std::vector<SourceLine>& lines) {
  std::vector<Page> pages;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (pages.empty() || lines[at].page_begins) pages.push_back({at, at});
    pages.back().end = at + 1;
  }
  return pages;
}

// Marks lines at one edge of the pages whose shape comes again at that edge of at least half of the pages.
enum class Edge { top, bottom };

template <typename LineAt>
void mark_edge(const std::vector<SourceLine>& lines, const std::vector<Page>& pages, std::vector<bool>& running,
               Edge edge, LineAt line_at) {
  std::map<std::pair<std::size_t, std::u32string>, std::size_t> count;  // at that many lines from the edge
  const auto each = [&](auto act) {
    for (const Page& page : pages)
      for (std::size_t step = 0; step < std::min(edge_lines, page.end - page.begin); ++step)
        if (!act(line_at(page, step), step)) break;
  };
  each([&](std::size_t at, std::size_t step) { return ++count[{step, without_digits(lines[at].text)}], true; });
  const std::size_t enough = std::max(fewest_pages, (pages.size() + 1) / 2);
  const bool few = pages.size() == fewest_pages;
  // What comes again inside pages as well is text that happens to stand at some edges.
  std::map<std::u32string, std::size_t> everywhere;
  for (const SourceLine& line : lines) ++everywhere[without_digits(line.text)];
  const auto runs = [&](std::size_t step, const std::u32string& shape) {
    const std::size_t here = count[{step, shape}];
    return here >= enough && everywhere[shape] - here <= std::max<std::size_t>(1, here / 5) &&
           (!few || shape.size() >= longest_chance);
  };
  // Furniture stands outside the text, so the first line that is none ends it.
  each([&](std::size_t at, std::size_t step) {
    const bool again = runs(step, without_digits(lines[at].text)) || page_number(lines[at].text);
    // At the top of the first of two pages the title may stand, and only later comes again.
    const bool title = few && edge == Edge::top && at < pages.front().end && !page_number(lines[at].text);
    if (again && !title) running[at] = true;
    return again;
  });
}

// A running line that stands lower on the first page, below what a cover says.
void mark_cover(const std::vector<SourceLine>& lines, const Page& cover, std::vector<bool>& running) {
  std::set<std::u32string> shapes;
  for (std::size_t at = cover.end; at < lines.size(); ++at)
    if (running[at] && lines[at].text.size() > longest_chance) shapes.insert(without_digits(lines[at].text));
  for (std::size_t at = cover.begin + 1; at < cover.end; ++at)
    if (shapes.contains(without_digits(lines[at].text))) running[at] = true;
}

// Where no page is known: numbers alone on a line that count up through the document, and the lines that come again
// beside them.
void mark_counting_numbers(const std::vector<SourceLine>& lines, std::vector<bool>& running) {
  std::vector<std::size_t> numbers;
  std::size_t bare = 0;  // numbers without a mark such as `- 3 -` or `3 / 12`
  std::size_t steps = 0;
  std::optional<int> last;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::optional<int> number = page_number(lines[at].text);
    if (!number) continue;
    if (last && *number == *last + 1) ++steps;
    last = number;
    numbers.push_back(at);
    const std::u32string& text = lines[at].text;
    bare += std::all_of(text.begin(), text.end(), [](char32_t each) { return is_blank(each) || is_digit(each); });
  }
  if (numbers.size() < fewest_numbers || steps * 10 < (numbers.size() - 1) * 8) return;
  // Bare numbers with a few lines between them are those of rows.
  if (bare * 2 > numbers.size() && (numbers.back() - numbers.front()) < fewest_lines_in_page * (numbers.size() - 1))
    return;
  std::map<std::u32string, std::size_t> beside;
  for (const std::size_t at : numbers) {
    running[at] = true;
    if (at > 0) ++beside[without_digits(lines[at - 1].text)];
    if (at + 1 < lines.size()) ++beside[without_digits(lines[at + 1].text)];
  }
  for (const std::size_t at : numbers)
    for (const std::size_t neighbour : {at - 1, at + 1})
      if (neighbour < lines.size() &&
          beside[without_digits(lines[neighbour].text)] >= std::max(fewest_numbers, numbers.size() / 2))
        running[neighbour] = true;
}

bool is_contents_heading(const SourceLine& line) {
  std::u32string text = folded(line.text);
  std::erase_if(text, [](char32_t character) { return is_blank(character) || character == U'#' || character == U'*'; });
  return text == U"目次" || text == U"もくじ" || text == U"Contents" || text == U"TableofContents" ||
         text == U"CONTENTS" || text == U"[目次]" || text == U"<目次>";
}

// Below 目次: lines that end in a number after a gap, the first line of an entry that takes two, or (in Markdown)
// nothing but a link into the page.
bool is_entry_below_contents(const SourceLine& line, const SourceLine* next) {
  const std::u32string text = folded(line.text);
  if (next != nullptr && !next->after_blank && is_contents_line(next->text)) return true;
  std::size_t digits = text.size();
  while (digits > 0 && is_digit(text[digits - 1])) --digits;
  const bool numbered = digits < text.size() && text.size() - digits <= 3 && digits > 1 && is_blank(text[digits - 1]);
  if (numbered && (is_blank(text[digits - 2]) || line.text[digits - 1] == U'\t')) return true;
  if (text[0] == U'|') {  // a converter's table of it
    const std::u32string_view row = trimmed(std::u32string_view(text).substr(0, text.find_last_not_of(U"| ") + 1));
    return row.find_first_not_of(U"|-: ") == std::u32string_view::npos || is_digit(row.back());
  }
  const bool link_list = contains(text, U"](#") && text.back() == U')';
  return link_list && (text[0] == U'-' || text[0] == U'*' || text[0] == U'[' || is_digit(text[0]));
}

}  // namespace

bool is_contents_line(std::u32string_view written) {
  std::u32string text = folded(written);
  for (const std::u32string_view tag : {U"<b>", U"</b>", U"**"})
    for (std::size_t at = text.find(tag); at != std::u32string::npos; at = text.find(tag)) text.erase(at, tag.size());
  std::size_t end = text.size();
  while (end > 0 && (is_digit(text[end - 1]) || is_blank(text[end - 1]))) --end;
  if (trimmed(std::u32string_view(text).substr(end)).empty()) return false;
  std::size_t dots = 0;
  std::size_t begin = end;
  while (begin > 0 && (std::u32string_view(U".・…‥·･").find(text[begin - 1]) != std::u32string_view::npos ||
                       is_blank(text[begin - 1]))) {
    if (!is_blank(text[begin - 1])) dots += text[begin - 1] == U'…' ? 3 : 1;
    --begin;
  }
  return begin > 0 && dots >= 3;
}

Furniture without_furniture(std::vector<SourceLine> lines) {
  std::vector<bool> running(lines.size(), false);
  const std::vector<Page> pages = pages_of(lines);
  if (pages.size() >= fewest_pages) {
    mark_edge(lines, pages, running, Edge::top, [](const Page& page, std::size_t step) { return page.begin + step; });
    mark_edge(lines, pages, running, Edge::bottom,
              [](const Page& page, std::size_t step) { return page.end - 1 - step; });
    if (pages.size() > fewest_pages) mark_cover(lines, pages.front(), running);
  } else {
    mark_counting_numbers(lines, running);
  }
  Furniture furniture;
  bool below_contents = false;
  bool page_begins = false;
  bool after_blank = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    SourceLine& line = lines[at];
    page_begins = page_begins || line.page_begins;
    after_blank = after_blank || line.after_blank;
    if (running[at]) {
      furniture.running.push_back(std::move(line));
    } else if (is_contents_heading(line)) {
      below_contents = true;
      furniture.contents.push_back(std::move(line));
    } else if (is_contents_line(line.text) ||
               (below_contents && is_entry_below_contents(line, at + 1 < lines.size() ? &lines[at + 1] : nullptr))) {
      furniture.contents.push_back(std::move(line));
    } else {
      below_contents = false;
      line.page_begins = page_begins;
      line.after_blank = after_blank;
      page_begins = after_blank = false;
      furniture.kept.push_back(std::move(line));
    }
  }
  return furniture;
}

}  // namespace hakusho::imports
