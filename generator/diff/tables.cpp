#include "diff/tables.h"

#include <algorithm>

#include "base/text.h"
#include "diff/text.h"

namespace hakusho::diff {

namespace {

constexpr double least_similar_name = 0.5;
constexpr double least_similar_key = 0.75;
constexpr double least_similar_row = 0.6;  // of all cells, if keys do not match

using Texts = std::vector<CutText>;
using Line = std::vector<std::string>;

Texts cut_all(const std::vector<std::string>& texts, DiffWork& work) {
  Texts found;
  found.reserve(texts.size());
  for (const std::string& text : texts) found.push_back(cut_text(text, work.vocabulary));
  return found;
}

// Pairs the elements of two lists step by step, most certain first.
class Pairing {
 public:
  Pairing(std::size_t before_size, std::size_t after_size) : old_taken_(before_size), new_taken_(after_size) {}

  void take(const std::vector<IndexPair>& pairs) {
    for (const IndexPair& pair : pairs) {
      if (old_taken_[pair.before] || new_taken_[pair.after]) continue;
      old_taken_[pair.before] = new_taken_[pair.after] = true;
      pairs_.push_back(pair);
    }
  }
  void take_equal(const Texts& before, const Texts& after) {
    TextNumbers numbers;
    std::vector<std::uint32_t> old_numbers;
    std::vector<std::uint32_t> new_numbers;
    std::vector<std::size_t> old_indices;
    std::vector<std::size_t> new_indices;
    for (std::size_t each = 0; each < before.size(); ++each) {
      if (old_taken_[each]) continue;
      old_numbers.push_back(numbers.number_of(before[each], 0));
      old_indices.push_back(each);
    }
    for (std::size_t each = 0; each < after.size(); ++each) {
      if (new_taken_[each]) continue;
      new_numbers.push_back(numbers.number_of(after[each], 0));
      new_indices.push_back(each);
    }
    std::vector<IndexPair> pairs;
    for (const IndexPair& pair : equal_pairs(old_numbers, new_numbers))
      pairs.push_back({old_indices[pair.before], new_indices[pair.after]});
    take(pairs);
  }
  void take_similar(const Texts& before, const Texts& after, double least, DiffWork& work) {
    std::vector<Likeness> candidates;
    for (std::size_t i = 0; i < before.size(); ++i) {
      for (std::size_t j = 0; !old_taken_[i] && j < after.size(); ++j) {
        if (new_taken_[j]) continue;
        if (const double value = similar(before[i], after[j], least, work); value > 0)
          candidates.push_back({value, {i, j}});
      }
    }
    take(best_pairs(std::move(candidates), before.size(), after.size()));
  }
  void take_same_position() {
    std::vector<IndexPair> pairs;
    for (std::size_t each = 0; each < std::min(old_taken_.size(), new_taken_.size()); ++each)
      pairs.push_back({each, each});
    take(pairs);
  }

  std::vector<IndexPair> sorted() const {
    std::vector<IndexPair> pairs = pairs_;
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

 private:
  std::vector<bool> old_taken_;
  std::vector<bool> new_taken_;
  std::vector<IndexPair> pairs_;
};

Line header_of(const Grid& grid) { return grid.rows.empty() ? Line() : grid.rows.front(); }

std::string cell(const Grid& grid, std::size_t row, std::size_t column) {
  return column < grid.rows[row].size() ? grid.rows[row][column] : std::string();
}

std::vector<IndexPair> match_columns(const Grid& before, const Grid& after, DiffWork& work) {
  const Texts old_names = cut_all(header_of(before), work);
  const Texts new_names = cut_all(header_of(after), work);
  Pairing pairing(old_names.size(), new_names.size());
  pairing.take_equal(old_names, new_names);
  pairing.take_similar(old_names, new_names, least_similar_name, work);
  pairing.take_same_position();
  return pairing.sorted();
}

Texts cut_rows(const Grid& grid, std::size_t key_column, DiffWork& work) {
  std::vector<std::string> keys;
  for (std::size_t row = 1; row < grid.rows.size(); ++row) keys.push_back(cell(grid, row, key_column));
  return cut_all(keys, work);
}

Texts cut_whole_rows(const Grid& grid, DiffWork& work) {
  std::vector<std::string> texts;
  for (std::size_t row = 1; row < grid.rows.size(); ++row) texts.push_back(join(grid.rows[row], "\t"));
  return cut_all(texts, work);
}

// Pairs of rows, the first below the header being 0.
std::vector<IndexPair> match_rows(const Grid& before, const Grid& after, std::size_t new_key_column, DiffWork& work) {
  const Texts old_rows = cut_whole_rows(before, work);
  const Texts new_rows = cut_whole_rows(after, work);
  const Texts old_keys = cut_rows(before, 0, work);
  const Texts new_keys = cut_rows(after, new_key_column, work);
  Pairing pairing(old_rows.size(), new_rows.size());
  pairing.take_equal(old_rows, new_rows);
  pairing.take_equal(old_keys, new_keys);
  pairing.take_similar(old_keys, new_keys, least_similar_key, work);
  pairing.take_similar(old_rows, new_rows, least_similar_row, work);
  return pairing.sorted();
}

struct Layout {
  std::vector<ShownPlace> shown;
  std::vector<bool> moved;  // one for each shown element
};

Layout lay_out(const std::vector<IndexPair>& pairs, std::size_t before_size, std::size_t after_size) {
  const std::vector<bool> kept = in_order(pairs, std::vector<double>(pairs.size(), 1.0));
  Layout layout{interleave(pairs, kept, before_size, after_size), {}};
  std::erase_if(layout.shown,
                [](const ShownPlace& shown) { return shown.left; });  // a row or column is shown at its new position
  for (const ShownPlace& shown : layout.shown) {
    const bool both = shown.before && shown.after;
    const auto pair = both ? std::lower_bound(pairs.begin(), pairs.end(), IndexPair{*shown.before, 0}) : pairs.end();
    layout.moved.push_back(both && !kept[static_cast<std::size_t>(pair - pairs.begin())]);
  }
  return layout;
}

Presence presence_of(const ShownPlace& shown) {
  return !shown.before ? Presence::added : !shown.after ? Presence::removed : Presence::both;
}

CellChange cell_of(const std::string& before, const std::string& after, Presence presence) {
  CellChange change;
  switch (presence) {
    case Presence::both: change.text = compare_texts(before, after); break;
    case Presence::added: change.text = added_text(after); break;
    case Presence::removed: change.text = removed_text(before); break;
  }
  if (presence != Presence::both) change.text.state = TextState::same;
  return change;
}

std::vector<ColumnChange> columns_of(const Grid& before, const Grid& after, const Layout& layout) {
  std::vector<ColumnChange> columns;
  for (std::size_t each = 0; each < layout.shown.size(); ++each) {
    const ShownPlace& shown = layout.shown[each];
    ColumnChange column;
    column.presence = presence_of(shown);
    column.movement = layout.moved[each] ? Movement::within : Movement::none;
    column.name = cell_of(shown.before ? cell(before, 0, *shown.before) : "",
                          shown.after ? cell(after, 0, *shown.after) : "", column.presence)
                      .text;
    columns.push_back(std::move(column));
  }
  return columns;
}

RowChange row_of(const Grid& before, const Grid& after, const ShownPlace& shown,
                 const std::vector<ShownPlace>& columns) {
  RowChange row;
  row.presence = presence_of(shown);
  for (const ShownPlace& column : columns) {
    const std::string old_text = shown.before && column.before ? cell(before, *shown.before + 1, *column.before) : "";
    const std::string new_text = shown.after && column.after ? cell(after, *shown.after + 1, *column.after) : "";
    const Presence of_column = presence_of(column);
    row.cells.push_back(cell_of(old_text, new_text, of_column == Presence::both ? row.presence : of_column));
  }
  return row;
}

}  // namespace

TableChange compare_tables(const Grid& before, const Grid& after, DiffWork& work) {
  TableChange change;
  const std::vector<IndexPair> columns = match_columns(before, after, work);
  const Layout column_layout = lay_out(columns, header_of(before).size(), header_of(after).size());
  change.columns = columns_of(before, after, column_layout);
  const std::size_t new_key = !columns.empty() && columns.front().before == 0 ? columns.front().after : 0;
  const std::size_t old_rows = before.rows.empty() ? 0 : before.rows.size() - 1;
  const std::size_t new_rows = after.rows.empty() ? 0 : after.rows.size() - 1;
  const Layout row_layout = lay_out(match_rows(before, after, new_key, work), old_rows, new_rows);
  for (std::size_t each = 0; each < row_layout.shown.size(); ++each) {
    const ShownPlace& shown = row_layout.shown[each];
    RowChange row = row_of(before, after, shown, column_layout.shown);
    if (row_layout.moved[each]) row.movement = Movement::within;
    row.key = unmarked(shown.after ? cell(after, *shown.after + 1, new_key) : cell(before, *shown.before + 1, 0));
    change.rows.push_back(std::move(row));
  }
  return change;
}

}  // namespace hakusho::diff
