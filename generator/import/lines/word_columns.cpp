#include "import/lines/word_columns.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "base/text.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr double single_blank = 0.3;  // how much a word behind one blank says about a column

}  // namespace

std::vector<Word> words_of(const SourceLine& line, Measure measure) {
  std::vector<Word> words;
  int column = line.indent;
  int gap = 2;
  for (const char32_t character : line.text) {
    if (is_blank(character)) {
      gap += character == U'\t' ? 2 : 1;
    } else {
      if (gap > 0) words.push_back({column, gap >= 2, {}});
      gap = 0;
      words.back().text += character;
    }
    column += measure == Measure::columns ? columns_of(character) : 1;
  }
  return words;
}

std::vector<int> common_begins(const std::vector<std::vector<Word>>& lines) {
  std::map<int, double> weight;
  for (const std::vector<Word>& words : lines)
    for (const Word& word : words) weight[word.begin] += word.behind_gap ? 1 : single_blank;
  struct Cluster {
    int last = 0;
    double weight = 0;
    double sum = 0;
  };
  std::vector<Cluster> clusters;
  for (const auto& [begin, each] : weight) {
    if (clusters.empty() || begin - clusters.back().last > 1) clusters.push_back({});
    clusters.back().last = begin;
    clusters.back().weight += each;
    clusters.back().sum += each * begin;
  }
  const double enough = std::max(1.5, 0.1 * static_cast<double>(lines.size()));
  std::vector<int> begins;
  for (const Cluster& cluster : clusters)
    if (cluster.weight >= enough) begins.push_back(static_cast<int>(std::lround(cluster.sum / cluster.weight)));
  return begins;
}

std::vector<std::u32string> cells_of(const std::vector<Word>& words, const std::vector<int>& begins) {
  std::vector<std::u32string> cells(begins.size());
  std::size_t current = 0;
  bool first = true;
  for (const Word& word : words) {
    std::size_t nearest = 0;
    for (std::size_t at = 1; at < begins.size(); ++at)
      if (std::abs(begins[at] - word.begin) < std::abs(begins[nearest] - word.begin)) nearest = at;
    const bool close = std::abs(begins[nearest] - word.begin) <= 3;
    if (first || word.behind_gap || (close && nearest > current)) current = std::max(current, nearest);
    cells[current] += (cells[current].empty() ? U"" : U" ") + word.text;
    first = false;
  }
  return cells;
}

}  // namespace hakusho::imports
