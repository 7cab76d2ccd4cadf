#include "import/sheets/csv.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t rows_to_judge = 200;

class Reader {
 public:
  Reader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  SourceTable read(std::size_t most_rows) {
    SourceTable table;
    std::size_t cells = 0;
    while (at_ < text_.size() && table.rows.size() < most_rows && cells < most_cells) {
      table.rows.push_back(row());
      cells += table.rows.back().cells.size();
    }
    return table;
  }

 private:
  SourceRow row() {
    SourceRow row;
    row.number = line_;
    for (;;) {
      std::string field = next_field();
      if (row.cells.size() < most_cells_in_row) row.cells.push_back(wide(field));
      if (at_ < text_.size() && text_[at_] == delimiter_) {
        ++at_;
        continue;
      }
      if (at_ < text_.size()) ++at_;  // the line feed
      ++line_;
      return row;
    }
  }

  std::string next_field() {
    if (at_ < text_.size() && text_[at_] == '"' && !quotes_are_characters_) {
      const std::size_t begin = at_;
      const std::size_t begin_line = line_;
      std::string field;
      if (quoted(field)) return field;
      // Nothing closes it, so no later quote can open a field either.
      quotes_are_characters_ = true;
      at_ = begin;
      line_ = begin_line;
    }
    const std::size_t end = std::min(text_.find_first_of(stops(), at_), text_.size());
    std::string field(text_.substr(at_, end - at_));
    at_ = end;
    return field;
  }

  bool quoted(std::string& field) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        if (text_[at_] == '\n') ++line_;
        field += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field += '"';
        ++at_;
      } else {
        ++at_;
        // What stands behind the closing quote belongs to the field all the same.
        const std::size_t end = std::min(text_.find_first_of(stops(), at_), text_.size());
        field += text_.substr(at_, end - at_);
        at_ = end;
        return true;
      }
    }
    return false;
  }

  std::string stops() const { return {delimiter_, '\n'}; }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool quotes_are_characters_ = false;
};

}  // namespace

SourceTable read_delimited(std::string_view text, char delimiter) { return Reader(text, delimiter).read(most_cells); }

std::optional<char> delimiter_of(std::string_view text) {
  std::optional<char> best;
  std::size_t best_rows = 2;
  for (const char delimiter : {'\t', ',', ';'}) {
    std::map<std::size_t, std::size_t> rows;
    for (const SourceRow& row : Reader(text, delimiter).read(rows_to_judge).rows) ++rows[row.cells.size()];
    for (const auto& [cells, count] : rows)
      if (cells > 1 && count > best_rows) {
        best = delimiter;
        best_rows = count;
      }
  }
  return best;
}

}  // namespace hakusho::imports
