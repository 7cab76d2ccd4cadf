#include "exchange/history_cells.h"

#include <cstdlib>

#include "exchange/characters.h"
#include "exchange/columns.h"
#include "exchange/dates.h"
#include "exchange/joining.h"

namespace hakusho {

namespace {

using Row = std::vector<std::u32string>;

std::vector<ColumnPiece> words_of(const SourceLine& line) {
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
    for (const std::vector<ColumnPiece>& pieces : {column_pieces(line), words_of(line)})
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

}  // namespace

std::optional<std::vector<std::vector<std::u32string>>> history_cells(std::span<const SourceLine> lines,
                                                                      const std::vector<std::u32string>& header,
                                                                      std::size_t date_column) {
  Rows rows(header.size(), date_column);
  for (const SourceLine& line : lines)
    if (!rows.add(line)) return std::nullopt;
  return rows.take();
}

}  // namespace hakusho
