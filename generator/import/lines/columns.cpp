#include "import/lines/columns.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "import/words/characters.h"
#include "import/words/line_start.h"

namespace hakusho::imports {

namespace {

constexpr int tolerance = 3;  // columns that a cell may stand left or right of its column
constexpr std::size_t most_columns = 16;

// The columns that at least half of the lines agree on.
std::vector<int> common_columns(const std::vector<std::vector<ColumnPiece>>& rows) {
  std::map<int, std::size_t> count;
  for (const auto& row : rows)
    for (const ColumnPiece& piece : row) ++count[piece.column];
  std::vector<std::pair<int, std::size_t>> columns;
  for (const auto& [column, times] : count) {
    if (!columns.empty() && column - columns.back().first <= tolerance) columns.back().second += times;
    else columns.emplace_back(column, times);
  }
  std::vector<int> common;
  for (const auto& [column, times] : columns)
    if (times * 3 >= rows.size()) common.push_back(column);
  return common;
}

std::optional<std::size_t> column_of(const std::vector<int>& columns, int column) {
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (column >= columns[at] - tolerance && column <= columns[at] + 2 * tolerance) return at;
  return std::nullopt;
}

}  // namespace

std::vector<ColumnPiece> column_pieces(const SourceLine& line) {
  std::vector<ColumnPiece> pieces;
  int column = line.indent;
  int gap = 2;
  for (const char32_t character : line.text) {
    if (is_blank(character)) {
      gap += character == U'\t' ? 2 : 1;
      if (gap < 2 && !pieces.empty()) pieces.back().text += character;
    } else {
      if (gap >= 2) pieces.push_back({column, {}});
      gap = 0;
      pieces.back().text += character;
    }
    column += columns_of(character);
  }
  for (ColumnPiece& piece : pieces) piece.text = trimmed(piece.text);
  return pieces;
}

bool is_table_line(const SourceLine& line) {
  const std::vector<ColumnPiece> pieces = column_pieces(line);
  if (pieces.size() < 2) return false;
  // A marker and its text are no two columns.
  return pieces.size() > 2 || pieces[0].text.size() > 3 || line_start(line.text).kind == StartKind::plain;
}

std::optional<std::vector<std::vector<std::u32string>>> columns_table(const std::vector<SourceLine>& lines) {
  std::vector<std::vector<ColumnPiece>> rows;
  for (const SourceLine& line : lines) rows.push_back(column_pieces(line));
  const std::vector<int> columns = common_columns(rows);
  if (columns.size() < 2 || columns.size() > most_columns) return std::nullopt;
  std::vector<std::vector<std::u32string>> table;
  for (const auto& row : rows) {
    std::vector<std::u32string> cells(columns.size());
    for (const ColumnPiece& piece : row) {
      const std::optional<std::size_t> column = column_of(columns, piece.column);
      if (!column) return std::nullopt;
      cells[*column] += (cells[*column].empty() ? U"" : U" ") + piece.text;
    }
    const bool goes_on = cells[0].empty() && !table.empty();
    if (!goes_on) {
      table.push_back(std::move(cells));
      continue;
    }
    for (std::size_t at = 0; at < cells.size(); ++at)
      if (!cells[at].empty()) table.back()[at] += cells[at];
  }
  return table;
}

}  // namespace hakusho::imports
