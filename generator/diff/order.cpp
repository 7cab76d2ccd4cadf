#include "diff/order.h"

#include <algorithm>

namespace hakusho::diff {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

struct Best {
  double weight = 0;
  std::size_t pair = nobody;
};

// The best of a prefix, in logarithmic time (P. Fenwick, "A New Data Structure for Cumulative Frequency Tables", 1994).
class PrefixBest {
 public:
  explicit PrefixBest(std::size_t size) : tree_(size + 1) {}

  Best before(std::size_t index) const {
    Best best;
    for (; index > 0; index &= index - 1)
      if (tree_[index].weight > best.weight) best = tree_[index];
    return best;
  }
  void offer(std::size_t index, Best candidate) {
    for (++index; index < tree_.size(); index += index & (~index + 1))
      if (candidate.weight > tree_[index].weight) tree_[index] = candidate;
  }

 private:
  std::vector<Best> tree_;
};

}  // namespace

std::vector<bool> in_order(const std::vector<IndexPair>& pairs, const std::vector<double>& weights) {
  std::size_t size = 0;
  for (const IndexPair& pair : pairs) size = std::max(size, pair.after + 1);
  PrefixBest prefix(size);
  std::vector<std::size_t> previous(pairs.size(), nobody);
  Best best;
  for (std::size_t each = 0; each < pairs.size(); ++each) {
    const Best behind = prefix.before(pairs[each].after);
    previous[each] = behind.pair;
    const Best here{behind.weight + weights[each], each};
    prefix.offer(pairs[each].after, here);
    if (here.weight > best.weight || best.pair == nobody) best = here;
  }
  std::vector<bool> kept(pairs.size());
  for (std::size_t each = best.pair; each != nobody; each = previous[each]) kept[each] = true;
  return kept;
}

std::vector<ShownPlace> interleave(const std::vector<IndexPair>& pairs, const std::vector<bool>& kept,
                                   std::size_t before_size, std::size_t after_size) {
  std::vector<std::size_t> partner_of_new(after_size, nobody);
  std::vector<std::size_t> partner_of_old(before_size, nobody);
  std::vector<bool> in_place(before_size);
  for (std::size_t each = 0; each < pairs.size(); ++each) {
    partner_of_new[pairs[each].after] = pairs[each].before;
    partner_of_old[pairs[each].before] = pairs[each].after;
    in_place[pairs[each].before] = kept[each];
  }
  std::vector<std::vector<std::size_t>> removed_after(after_size + 1);  // index 0: before everything
  std::size_t behind = 0;
  for (std::size_t old = 0; old < before_size; ++old) {
    if (partner_of_old[old] != nobody && in_place[old]) behind = partner_of_old[old] + 1;
    else removed_after[behind].push_back(old);
  }
  std::vector<ShownPlace> shown;
  for (std::size_t index = 0; index <= after_size; ++index) {
    if (index > 0) {
      const std::size_t old = partner_of_new[index - 1];
      shown.push_back({old == nobody ? std::nullopt : std::optional(old), index - 1, false});
    }
    for (const std::size_t old : removed_after[index])
      shown.push_back({old, std::nullopt, partner_of_old[old] != nobody});
  }
  return shown;
}

}  // namespace hakusho::diff
