#include "import/sheets/column_sheet.h"

#include <algorithm>

#include "base/text.h"
#include "import/lines/joining.h"
#include "import/lines/word_columns.h"
#include "import/sheets/row_split.h"
#include "import/sheets/sheet_columns.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"

namespace hakusho::imports {

namespace {

using Cells = std::vector<std::u32string>;

constexpr std::size_t fewest_anchors = 3;
constexpr std::size_t most_columns = 12;
constexpr std::size_t most_tried = 50;        // lines that read like headings of a table and are none
constexpr std::size_t most_lines_below = 40;  // of one row, without a number or an id

bool is_id(std::u32string_view word) {
  const std::u32string text = folded(word);
  const FoundIds found = only_ids(text, IdShape::three_parts);
  return !found.ids.empty();
}

bool is_number(std::u32string_view word) {
  const std::u32string text = folded(word);
  return text.size() <= 5 && is_digit(text.front()) && text.find_first_not_of(U"0123456789-.") == std::u32string::npos;
}

// 1 to 999: what counts rows.
bool is_row_number(std::u32string_view word) {
  const std::u32string text = folded(word);
  return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_heading_line(const SourceLine& line) {
  Cells words;
  for (const Word& word : words_of(line, Measure::characters)) words.push_back(word.text);
  return words.size() >= 2 && words.size() <= most_columns && are_sheet_headings(words);
}

// The lines of the table with their cells, before it is known which of them are one row.
class Reading {
 public:
  Reading(const std::vector<SourceLine>& lines, std::size_t heading, const Catalogs& catalogs, Measure measure)
      : lines_(lines), heading_(heading), catalogs_(catalogs), measure_(measure) {}

  std::optional<ColumnSheet> read() {
    find_columns();
    if (begins_.size() < 3 || begins_.size() > most_columns || !find_anchor_column()) return std::nullopt;
    if (by_numbers_) take_numbered_rows();
    else take_lines();
    if (anchors_.size() < fewest_anchors) return std::nullopt;
    ColumnSheet sheet;
    sheet.begin = first_heading();
    sheet.end = end_;
    sheet.table.rows.push_back(heading_row(sheet.begin));
    if (by_numbers_) {
      sheet.table.rows.insert(sheet.table.rows.end(), rows_.begin(), rows_.end());
      return sheet;
    }
    for (const RowLines& row : split_rows(split_lines_, catalogs_)) sheet.table.rows.push_back(row_of(row));
    return sheet;
  }

  std::size_t columns() const { return begins_.size(); }
  // Whether there is a heading for each column.
  bool fits() const { return headings_ == begins_.size(); }

 private:
  std::size_t most() const { return std::min(lines_.size(), heading_ + 1 + 4'000); }

  void find_columns() {
    std::vector<std::vector<Word>> sample;
    for (std::size_t at = heading_ + 1; at < std::min(most(), heading_ + 200); ++at) {
      std::vector<Word> words = words_of(lines_[at], measure_);
      const bool anchored = std::any_of(
          words.begin(), words.begin() + std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(words.size())),
          [](const Word& word) { return is_id(word.text) || is_row_number(word.text); });
      if (anchored || words.size() == 1 || !sample.empty()) sample.push_back(std::move(words));
    }
    begins_ = common_begins(sample);
  }

  // The column of the ids; the rows begin with them.
  bool find_anchor_column() {
    std::vector<std::size_t> ids(begins_.size());
    for (std::size_t at = heading_ + 1; at < std::min(most(), heading_ + 200); ++at) {
      const Cells cells = cells_of(words_of(lines_[at], measure_), begins_);
      for (std::size_t column = 0; column < cells.size(); ++column)
        if (!cells[column].empty() && is_id(cells[column])) ++ids[column];
    }
    const auto best = std::max_element(ids.begin(), ids.end());
    anchor_column_ = static_cast<std::size_t>(best - ids.begin());
    if (*best >= fewest_anchors) return true;
    anchor_column_ = 0;
    by_numbers_ = counts_rows();
    return by_numbers_;
  }

  // Numbers in the first column that only grow, below a heading that says No. or the like.
  bool counts_rows() const {
    const std::vector<Word> headings = words_of(lines_[heading_], measure_);
    const std::u32string first = lower(headings.front().text);
    if (!first.starts_with(U"no") && !contains(first, U"番") && first != U"#" && first != U"項") return false;
    std::size_t rows = 0;
    int last = 0;
    for (std::size_t at = heading_ + 1; at < std::min(most(), heading_ + 200); ++at) {
      const std::u32string cell = cells_of(words_of(lines_[at], measure_), begins_)[0];
      if (!is_row_number(cell)) continue;
      const int number = std::stoi(narrow(folded(cell)));
      if (number <= last) return rows >= fewest_anchors;
      last = number;
      ++rows;
    }
    return rows >= fewest_anchors;
  }

  // Lines between blank ones are one row each, or several where several numbers begin lines; those without a number go
  // on with the row above, as at the top of a page.  A short line alone is the name of the rows below it.
  void take_numbered_rows() {
    std::vector<std::size_t> block;
    std::size_t since_anchor = 0;
    for (std::size_t at = heading_ + 1; at < most(); ++at) {
      if (is_heading_again(at)) continue;
      const Cells cells = cells_of(words_of(lines_[at], measure_), begins_);
      if (is_row_number(cells[0])) since_anchor = 0;
      else if (++since_anchor > most_lines_below || (contains(lines_[at].text, U"。") && is_alone(cells))) break;
      if (lines_[at].after_blank || is_group(at, cells)) flush(block);
      if (is_group(at, cells)) rows_.push_back({lines_[at].number, {lines_[at].text}});
      else block.push_back(at);
      end_ = at + 1;
    }
    flush(block);
  }

  static bool is_alone(const Cells& cells) {
    return !cells[0].empty() &&
           std::all_of(cells.begin() + 1, cells.end(), [](const auto& cell) { return cell.empty(); });
  }

  bool is_group(std::size_t at, const Cells& cells) const {
    const bool one = std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }) == 1;
    return one && lines_[at].after_blank && !is_row_number(lines_[at].text) && lines_[at].text.size() <= 24 &&
           (at + 1 == lines_.size() || lines_[at + 1].after_blank);
  }

  void flush(std::vector<std::size_t>& block) {
    bool begun = false;
    for (const std::size_t at : block) {
      const Cells cells = cells_of(words_of(lines_[at], measure_), begins_);
      if (is_row_number(cells[0])) {
        anchors_.push_back(at);
        const bool first = !begun && !before_anchor_.empty();
        rows_.push_back({lines_[first ? before_anchor_.front() : at].number, Cells(begins_.size())});
        for (const std::size_t above : before_anchor_) add_cells(rows_.back(), above);
        before_anchor_.clear();
        begun = true;
      } else if (!begun && holds_number(block)) {
        before_anchor_.push_back(at);
        continue;
      }
      if (!rows_.empty() && rows_.back().cells.size() > 1) add_cells(rows_.back(), at);
    }
    block.clear();
  }

  bool holds_number(const std::vector<std::size_t>& block) const {
    return std::any_of(block.begin(), block.end(), [&](std::size_t at) {
      return is_row_number(cells_of(words_of(lines_[at], measure_), begins_)[0]);
    });
  }

  void add_cells(SourceRow& row, std::size_t at) const {
    const Cells cells = cells_of(words_of(lines_[at], measure_), begins_);
    for (std::size_t column = 0; column < cells.size(); ++column) add_line(row.cells[column], cells[column]);
  }

  bool is_heading_again(std::size_t at) const {
    const std::u32string text = without_blanks(lines_[at].text);
    for (std::size_t heading = first_heading(); heading <= heading_; ++heading)
      if (text == without_blanks(lines_[heading].text)) return true;
    return false;
  }

  // A text that runs across the column of the ids is none of the table's.
  bool leaves(const Cells& cells) const {
    const std::u32string& text = cells[anchor_column_];
    for (std::size_t before = 0; before < anchor_column_; ++before)
      if (!cells[before].empty() && !is_number(cells[before])) return text.empty() || !is_id(text);
    return !text.empty() && !is_id(text) && text.size() > 8;
  }

  void take_lines() {
    std::size_t since_anchor = 0;
    for (std::size_t at = heading_ + 1; at < most(); ++at) {
      if (is_heading_again(at)) continue;
      Cells cells = cells_of(words_of(lines_[at], measure_), begins_);
      const std::size_t filled = static_cast<std::size_t>(
          std::count_if(cells.begin(), cells.end(), [](const std::u32string& cell) { return !cell.empty(); }));
      const bool anchor = is_id(cells[anchor_column_]) && filled > 1;
      if (leaves(cells) || (!anchor && ++since_anchor > most_lines_below)) break;
      if (anchor) {
        since_anchor = 0;
        anchors_.push_back(at);
      }
      split_lines_.push_back({lines_[at].number, anchor, lines_[at].after_blank, anchor_column_, std::move(cells)});
      end_ = at + 1;
    }
  }

  // Headings of two lines: the one above has words that are headings too.
  std::size_t first_heading() const {
    if (heading_ == 0 || lines_[heading_].after_blank) return heading_;
    const std::vector<Word> above = words_of(lines_[heading_ - 1], measure_);
    const bool headings = above.size() >= 2 && std::any_of(above.begin(), above.end(), [](const Word& word) {
                            return is_sheet_heading(word.text);
                          });
    return headings ? heading_ - 1 : heading_;
  }

  // Headings are often centred: where there are as many as columns, their order tells, else where they stand.
  SourceRow heading_row(std::size_t first) {
    std::vector<Word> headings;
    for (std::size_t at = first; at <= heading_; ++at)
      for (const Word& word : words_of(lines_[at], measure_)) add_heading(headings, word);
    std::sort(headings.begin(), headings.end(), [](const Word& a, const Word& b) { return a.begin < b.begin; });
    headings_ = headings.size();
    SourceRow row{lines_[first].number, Cells(begins_.size())};
    if (headings.size() == begins_.size()) {
      for (std::size_t at = 0; at < headings.size(); ++at) row.cells[at] = headings[at].text;
      return row;
    }
    for (const Word& heading : headings) {
      const Cells cells = cells_of({heading}, begins_);
      for (std::size_t column = 0; column < cells.size(); ++column) row.cells[column] += cells[column];
    }
    return row;
  }

  // The second line of a heading stands below the first.
  static void add_heading(std::vector<Word>& headings, const Word& word) {
    const auto above = std::find_if(headings.begin(), headings.end(), [&](const Word& heading) {
      const int end = heading.begin + static_cast<int>(heading.text.size());
      return word.begin < end && heading.begin < word.begin + static_cast<int>(word.text.size());
    });
    if (above == headings.end()) headings.push_back(word);
    else above->text += word.text;
  }

  SourceRow row_of(const RowLines& lines) const {
    SourceRow row{split_lines_[lines.begin].number, Cells(begins_.size())};
    for (std::size_t at = lines.begin; at < lines.end; ++at)
      for (std::size_t column = 0; column < begins_.size(); ++column)
        add_line(row.cells[column], split_lines_[at].cells[column]);
    return row;
  }

  // A list in a cell keeps its lines; a sentence goes on.
  static void add_line(std::u32string& cell, const std::u32string& line) {
    if (line.empty()) return;
    const bool item = is_bullet(line[0]) || line[0] == U'※' || circled_number(line[0]);
    if (item && !cell.empty()) cell += U"\n" + line;
    else cell = joined(cell, line);
  }

  const std::vector<SourceLine>& lines_;
  std::size_t heading_;
  const Catalogs& catalogs_;
  Measure measure_;
  std::vector<int> begins_;
  std::size_t anchor_column_ = 0;
  bool by_numbers_ = false;                 // rows are told by their numbers, not by ids
  std::vector<SourceRow> rows_;             // of such a table
  std::vector<std::size_t> before_anchor_;  // lines of a row above its number
  std::vector<std::size_t> anchors_;
  std::vector<SplitLine> split_lines_;
  std::size_t end_ = 0;
  std::size_t headings_ = 0;
};

}  // namespace

std::optional<ColumnSheet> column_sheet(const std::vector<SourceLine>& lines, std::size_t from,
                                        const Catalogs& catalogs) {
  std::size_t tried = 0;
  for (std::size_t at = from; at < lines.size() && tried < most_tried; ++at) {
    if (!is_heading_line(lines[at])) continue;
    ++tried;
    Reading characters(lines, at, catalogs, Measure::characters);
    auto first = characters.read();
    if (first && characters.fits()) return first;
    Reading columns(lines, at, catalogs, Measure::columns);
    auto second = columns.read();
    // Where words begin at fewer places, these are the columns.
    if (first && (!second || characters.columns() <= columns.columns())) return first;
    if (second) return second;
  }
  return std::nullopt;
}

}  // namespace hakusho::imports
