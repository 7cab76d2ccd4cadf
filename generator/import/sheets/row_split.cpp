#include "import/sheets/row_split.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "import/lines/joining.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_tried = 24;  // lines between two ids; more of them belong to the row above
constexpr double title_weight = 4;
constexpr double sentence_weight = 0.6;
constexpr double blank_weight = 1;
constexpr double off_centre = 0.05;  // for each line above an id: rows rather begin with theirs

const Control* control_of(const Catalogs& catalogs, std::u32string_view id) {
  for (const auto& [name, catalog] : catalogs)
    if (catalog.prefix.empty())
      if (const Resolved resolved = resolve(catalogs, name, narrow(id)); resolved.control) return resolved.control;
  return nullptr;
}

class Splitter {
 public:
  Splitter(const std::vector<SplitLine>& lines, const Catalogs& catalogs) : lines_(lines) {
    for (std::size_t at = 0; at < lines.size(); ++at)
      if (lines[at].anchor) {
        anchors_.push_back(at);
        controls_.push_back(control_of(catalogs, lines[at].cells[lines[at].id_column]));
      }
  }

  std::vector<RowLines> split() {
    // best[row][k]: the weight of all rows up to `row` when the next one begins k lines behind its anchor.
    const std::size_t rows = anchors_.size();
    std::vector<std::vector<double>> best(rows);
    std::vector<std::vector<std::size_t>> from(rows);
    for (std::size_t row = 0; row < rows; ++row) {
      const std::vector<std::size_t> begins = row == 0 ? std::vector<std::size_t>{0} : ends_of(row - 1);
      const std::vector<std::size_t> ends = ends_of(row);
      best[row].assign(ends.size(), -1e9);
      from[row].assign(ends.size(), 0);
      for (std::size_t end = 0; end < ends.size(); ++end)
        for (std::size_t begin = 0; begin < begins.size(); ++begin) {
          const double weight = (row == 0 ? 0 : best[row - 1][begin]) + weight_of(row, begins[begin], ends[end]);
          if (weight <= best[row][end]) continue;
          best[row][end] = weight;
          from[row][end] = begin;
        }
    }
    std::vector<RowLines> split(rows);
    std::size_t end = ends_of(rows - 1).size() - 1;
    for (std::size_t row = rows; row > 0; --row) {
      split[row - 1].end = ends_of(row - 1)[end];
      end = from[row - 1][end];
      split[row - 1].begin = row == 1 ? 0 : ends_of(row - 2)[end];
    }
    return split;
  }

 private:
  // Where the row may end, the most lines last.
  std::vector<std::size_t> ends_of(std::size_t row) const {
    if (row + 1 == anchors_.size()) return {lines_.size()};
    std::vector<std::size_t> ends;
    const std::size_t next = anchors_[row + 1];
    const std::size_t first = next - anchors_[row] > most_tried ? next : anchors_[row] + 1;
    for (std::size_t end = first; end <= next; ++end) ends.push_back(end);
    return ends;
  }

  std::u32string column(std::size_t at, std::size_t begin, std::size_t end) const {
    std::u32string text;
    for (std::size_t line = begin; line < end; ++line) text = joined(text, lines_[line].cells[at]);
    return text;
  }

  double weight_of(std::size_t row, std::size_t begin, std::size_t end) const {
    const std::size_t columns = lines_[begin].cells.size();
    const std::size_t id_column = lines_[anchors_[row]].id_column;
    double weight = -off_centre * static_cast<double>(anchors_[row] - begin);
    if (lines_[begin].after_blank) weight += blank_weight;
    double likest = 0;
    for (std::size_t at = id_column + 1; at < columns; ++at) {
      const std::u32string text = column(at, begin, end);
      if (text.empty()) continue;
      if (controls_[row] != nullptr)
        likest = std::max(
            {likest, likeness_to(controls_[row]->title.ja, text), likeness_to(controls_[row]->title.en, text)});
      if (std::u32string_view(U"。．.！？!?）)").find(text.back()) != std::u32string_view::npos)
        weight += sentence_weight;
      if (is_closing_punctuation(text.front())) weight -= sentence_weight;
    }
    return weight + title_weight * likest;
  }

  // Texts of very different lengths are not alike, which is cheap to see.
  static double likeness_to(const std::string& title, const std::u32string& text) {
    const std::size_t length = count_characters(title);
    return text.size() > 2 * length || length > 2 * text.size() ? 0 : likeness(title, narrow(text));
  }

  const std::vector<SplitLine>& lines_;
  std::vector<std::size_t> anchors_;
  std::vector<const Control*> controls_;
};

}  // namespace

std::vector<RowLines> split_rows(const std::vector<SplitLine>& lines, const Catalogs& catalogs) {
  return Splitter(lines, catalogs).split();
}

}  // namespace hakusho::imports
