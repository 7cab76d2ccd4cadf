#include "import/lines/dashed_tables.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "import/lines/joining.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_table_lines = 2'000;
constexpr std::size_t fewest_dashes = 3;

using Cells = std::vector<std::u32string>;

bool only(std::u32string_view text, std::u32string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::u32string_view::npos;
}

bool is_grid_rule(const SourceLine& line) {
  return line.text.size() > fewest_dashes && line.text.front() == U'+' && line.text.back() == U'+' &&
         only(line.text, U"+-=:");
}

bool is_dashes(const SourceLine& line) { return line.text.size() >= fewest_dashes && only(line.text, U"-"); }

// `---- -----`: where the columns begin; fewer than two for any other line.
std::vector<int> column_starts(const SourceLine& line) {
  std::vector<int> starts;
  if (!only(line.text, U"- ")) return starts;
  for (std::size_t at = 0; at < line.text.size(); ++at)
    if (line.text[at] == U'-' && (at == 0 || line.text[at - 1] == U' '))
      starts.push_back(line.indent + static_cast<int>(at));
  return starts;
}

std::vector<int> grid_starts(const SourceLine& line) {
  std::vector<int> starts;
  for (std::size_t at = 0; at + 1 < line.text.size(); ++at)
    if (line.text[at] == U'+') starts.push_back(line.indent + static_cast<int>(at) + 1);
  return starts;
}

Cells cut(const SourceLine& line, const std::vector<int>& starts) {
  Cells cells(starts.size());
  int column = line.indent;
  for (const char32_t character : line.text) {
    std::size_t at = 0;
    while (at + 1 < starts.size() && column >= starts[at + 1]) ++at;
    cells[at] += character;
    column += columns_of(character);
  }
  for (std::u32string& cell : cells) cell = trimmed(cell);
  return cells;
}

// The bars that stand between the cells of a grid go.
Cells cut_grid(const SourceLine& line, const std::vector<int>& starts) {
  Cells cells = cut(line, starts);
  for (std::u32string& cell : cells) {
    std::u32string_view text = cell;
    while (!text.empty() && text.front() == U'|') text.remove_prefix(1);
    while (!text.empty() && text.back() == U'|') text.remove_suffix(1);
    cell = trimmed(text);
  }
  return cells;
}

void add_below(Cells& row, const Cells& more) {
  for (std::size_t at = 0; at < row.size(); ++at) row[at] = joined(row[at], more[at]);
}

SourceLine bar_line(const Cells& cells, const SourceLine& like) {
  SourceLine line = like;
  line.text.clear();
  for (const std::u32string& cell : cells) line.text += U"| " + cell + U" ";
  line.text += U"|";
  line.indent = 0;
  line.after_blank = false;
  return line;
}

DashedTable as_bars(const std::vector<Cells>& rows, const SourceLine& first, std::size_t end) {
  DashedTable table;
  table.end = end;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    table.lines.push_back(bar_line(rows[at], first));
    if (at == 0) table.lines.push_back(bar_line(Cells(rows[at].size(), U"---"), first));
  }
  table.lines.front().after_blank = true;
  return table;
}

std::optional<DashedTable> grid(const std::vector<SourceLine>& lines, std::size_t at) {
  const std::vector<int> starts = grid_starts(lines[at]);
  std::vector<Cells> rows;
  bool begins = true;
  std::size_t end = at + 1;
  for (; end < std::min(lines.size(), at + most_table_lines); ++end) {
    if (is_grid_rule(lines[end])) {
      begins = true;
    } else if (lines[end].text.front() != U'|') {
      break;
    } else {
      const Cells cells = cut_grid(lines[end], starts);
      if (begins) rows.push_back(cells);
      else add_below(rows.back(), cells);
      begins = false;
    }
  }
  if (rows.size() < 2 || starts.size() < 2) return std::nullopt;
  return as_bars(rows, lines[at], end);
}

// Whether the same dashes come again below.
bool closes(const std::vector<SourceLine>& lines, std::size_t rule, std::size_t columns) {
  for (std::size_t at = rule + 1; at < std::min(lines.size(), rule + most_table_lines); ++at) {
    const std::size_t again = column_starts(lines[at]).size();
    if (again == columns) return at > rule + 1;
    if (again >= 2 || lines[at].text.front() == U'#') return false;
  }
  return false;
}

// A header of one line or more above the dashes; rows are parted by blank lines where a rule stands above and below.
std::optional<DashedTable> columns(const std::vector<SourceLine>& lines, std::size_t at) {
  const bool ruled = is_dashes(lines[at]);
  std::size_t rule = at;
  while (rule < std::min(lines.size(), at + 6) && column_starts(lines[rule]).size() < 2) ++rule;
  if (rule >= lines.size() || rule >= at + 6) return std::nullopt;
  const std::vector<int> starts = column_starts(lines[rule]);
  // Without a header the first row stands for it, which tables of bars cannot do without.
  std::vector<Cells> rows;
  if (rule > at) rows.emplace_back(starts.size());
  const bool closed = rule > at || closes(lines, rule, starts.size());
  if (!closed) return std::nullopt;
  for (std::size_t header = at + (ruled ? 1 : 0); header < rule; ++header)
    add_below(rows[0], cut(lines[header], starts));
  const bool spread = ruled || rule == at;
  std::size_t end = rule + 1;
  for (; end < std::min(lines.size(), at + most_table_lines); ++end) {
    const SourceLine& line = lines[end];
    if (is_dashes(line) || column_starts(line).size() == starts.size()) {
      ++end;
      break;
    }
    if (!spread && line.after_blank) break;
    if (!spread || line.after_blank || end == rule + 1) rows.push_back(cut(line, starts));
    else add_below(rows.back(), cut(line, starts));
  }
  if (rows.size() < 2) return std::nullopt;
  return as_bars(rows, lines[at], end);
}

}  // namespace

std::optional<DashedTable> dashed_table(const std::vector<SourceLine>& lines, std::size_t at) {
  if (is_grid_rule(lines[at])) return grid(lines, at);
  if (is_dashes(lines[at]) || column_starts(lines[at]).size() >= 2) return columns(lines, at);
  const bool header = at + 1 < lines.size() && column_starts(lines[at + 1]).size() >= 2 && !lines[at + 1].after_blank;
  return header ? columns(lines, at) : std::nullopt;
}

}  // namespace hakusho::imports
