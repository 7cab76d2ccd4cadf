#include "import/sections/history_cells.h"

#include <algorithm>
#include <cstdlib>

#include "import/lines/columns.h"
#include "import/lines/joining.h"
#include "import/lines/word_columns.h"
#include "import/words/characters.h"
#include "import/words/dates.h"

namespace hakusho::imports {

namespace {

using Row = std::vector<std::u32string>;

std::vector<ColumnPiece> line_words(const SourceLine& line) {
  std::vector<ColumnPiece> words;
  for (std::size_t at = 0; at < line.text.size(); ++at) {
    if (is_blank(line.text[at])) continue;
    if (at == 0 || is_blank(line.text[at - 1])) words.push_back({line.indent + static_cast<int>(at), {}});
    words.back().text += line.text[at];
  }
  return words;
}

bool is_date(std::u32string_view text) {
  const auto date = find_date(text);
  return date && date->begin == 0 && date->end == text.size();
}

class Rows {
 public:
  Rows(std::size_t columns, std::size_t date_column) : columns_(columns), date_column_(date_column) {}

  bool add(const SourceLine& line) {
    for (const std::vector<ColumnPiece>& pieces : {column_pieces(line), line_words(line)})
      if (pieces.size() == columns_ && is_date(pieces[date_column_].text)) {
        begin_row(pieces);
        return true;
      }
    const std::vector<ColumnPiece> pieces = column_pieces(line);
    if (rows_.empty()) return false;
    const bool begins = pieces.size() > 1 && nearest(pieces.front()) == 0;
    if (begins && !starts_.empty()) rows_.emplace_back(columns_);
    for (const ColumnPiece& piece : pieces) {
      std::u32string& cell = rows_.back()[nearest(piece)];
      cell = joined(cell, piece.text);
    }
    return true;
  }

  std::optional<std::vector<Row>> take() {
    for (const Row& row : rows_)
      if (!is_date(row[date_column_])) return std::nullopt;
    return rows_.empty() ? std::nullopt : std::optional(std::move(rows_));
  }

 private:
  void begin_row(const std::vector<ColumnPiece>& pieces) {
    rows_.emplace_back();
    starts_.clear();
    for (const ColumnPiece& piece : pieces) {
      rows_.back().push_back(piece.text);
      starts_.push_back(piece.column);
    }
  }

  // The column whose cell in the last whole row stands nearest.
  std::size_t nearest(const ColumnPiece& piece) const {
    std::size_t best = 0;
    for (std::size_t at = 1; at < starts_.size(); ++at)
      if (std::abs(starts_[at] - piece.column) < std::abs(starts_[best] - piece.column)) best = at;
    return best;
  }

  std::size_t columns_;
  std::size_t date_column_;
  std::vector<Row> rows_;
  std::vector<int> starts_;  // where the cells of the last whole row begin
};

// By where words begin in all of the lines: each row begins with a number in its first cell, and a date may be broken.
std::optional<std::vector<Row>> rows_by_begins(std::span<const SourceLine> lines, const Row& header,
                                               std::size_t date_column, Measure measure) {
  const std::size_t columns = header.size();
  std::vector<std::vector<Word>> words;
  for (const SourceLine& line : lines) words.push_back(words_of(line, measure));
  const std::vector<int> begins = common_begins(words);
  if (begins.size() != columns) return std::nullopt;
  std::vector<Row> rows = {header};
  for (const std::vector<Word>& line : words) {
    const Row cells = cells_of(line, begins);
    const bool anchor = !cells[0].empty() && is_digit(folded(cells[0])[0]);
    if (anchor) rows.emplace_back(columns);
    for (std::size_t at = 0; at < columns; ++at) rows.back()[at] = joined(rows.back()[at], cells[at]);
  }
  if (rows.size() < 2 ||
      !std::all_of(rows.begin() + 1, rows.end(), [&](const Row& row) { return is_date(row[date_column]); }))
    return std::nullopt;
  return rows;
}

}  // namespace

std::optional<std::vector<std::vector<std::u32string>>> history_cells(std::span<const SourceLine> lines,
                                                                      const std::vector<std::u32string>& header,
                                                                      std::size_t date_column) {
  Rows rows(header.size(), date_column);
  if (std::all_of(lines.begin(), lines.end(), [&](const SourceLine& line) { return rows.add(line); }))
    if (auto taken = rows.take()) {
      taken->insert(taken->begin(), header);
      return taken;
    }
  for (const Measure measure : {Measure::characters, Measure::columns})
    if (auto taken = rows_by_begins(lines, header, date_column, measure)) return taken;
  return std::nullopt;
}

}  // namespace hakusho::imports