#include "diff/regroup.h"

#include <algorithm>
#include <optional>

namespace hakusho::diff {

namespace {

constexpr double least_similar = 0.80;  // of the whole and its parts together
constexpr double least_gain = 0.05;     // over the best single part
constexpr double least_share = 0.08;    // of every part
constexpr double equal = 0.999;
constexpr std::size_t longest_run = 6;

enum class Direction { split, merge };

bool holds_words(const TextUnit& unit) {
  return unit.form.kind != UnitKind::table && unit.form.kind != UnitKind::code && unit.form.kind != UnitKind::rule &&
         unit.form.kind != UnitKind::field && !unit.text.cut.tokens.empty();
}

// Joins a run of tokenized units into one text.
CutText& append(CutText& run, const CutText& next) {
  run.cut.tokens.insert(run.cut.tokens.end(), next.cut.tokens.begin(), next.cut.tokens.end());
  run.weight += next.weight;
  const auto middle = static_cast<long>(run.sorted.size());
  run.sorted.insert(run.sorted.end(), next.sorted.begin(), next.sorted.end());
  std::inplace_merge(run.sorted.begin(), run.sorted.begin() + middle, run.sorted.end());
  return run;
}

double best_single(const TextUnit& whole, const std::vector<TextUnit>& parts, const std::vector<bool>& taken,
                   DiffWork& work) {
  double best = 0;
  for (std::size_t each = 0; each < parts.size(); ++each)
    if (!taken[each] && holds_words(parts[each]))
      best = std::max(best, similar(whole.text, parts[each].text, 0.3, work));
  return best;
}

struct Run {
  std::size_t first = 0;
  std::size_t count = 0;
};

// The run of parts that together match the whole.
std::optional<Run> find_run(const TextUnit& whole, const std::vector<TextUnit>& parts, const std::vector<bool>& taken,
                            DiffWork& work) {
  const double single = best_single(whole, parts, taken, work);
  if (single >= equal) return std::nullopt;
  double best = std::max(least_similar, single + least_gain);
  std::optional<Run> found;
  for (std::size_t first = 0; first < parts.size(); ++first) {
    CutText together;
    double lightest = 0;
    for (std::size_t count = 1; count <= longest_run && first + count <= parts.size(); ++count) {
      const TextUnit& part = parts[first + count - 1];
      if (taken[first + count - 1] || !holds_words(part)) break;
      lightest = count == 1 ? part.text.weight : std::min(lightest, part.text.weight);
      append(together, part.text);
      if (together.weight > 2 * whole.text.weight) break;
      if (count == 1 || lightest < least_share * together.weight) continue;
      const double value = similar(whole.text, together, best, work);
      if (value > best) {
        best = value;
        found = Run{first, count};
      }
    }
  }
  return found;
}

void find_in_one_direction(std::vector<UnitMatch>& matches, const std::vector<TextUnit>& wholes,
                           std::vector<bool>& wholes_taken, const std::vector<TextUnit>& parts,
                           std::vector<bool>& parts_taken, Direction direction, DiffWork& work) {
  for (std::size_t each = 0; each < wholes.size(); ++each) {
    if (wholes_taken[each] || !holds_words(wholes[each])) continue;
    const std::optional<Run> run = find_run(wholes[each], parts, parts_taken, work);
    if (!run) continue;
    wholes_taken[each] = true;
    std::fill_n(parts_taken.begin() + static_cast<long>(run->first), run->count, true);
    if (direction == Direction::split) matches.push_back({{each, run->first}, 1, run->count});
    else matches.push_back({{run->first, each}, run->count, 1});
  }
}

}  // namespace

std::vector<UnitMatch> find_regrouped(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                      std::vector<bool> before_taken, std::vector<bool> after_taken, DiffWork& work) {
  std::vector<UnitMatch> matches;
  find_in_one_direction(matches, before, before_taken, after, after_taken, Direction::split, work);
  find_in_one_direction(matches, after, after_taken, before, before_taken, Direction::merge, work);
  return matches;
}

}  // namespace hakusho::diff
