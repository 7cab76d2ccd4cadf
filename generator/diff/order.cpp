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

  Best before(std::size_t place) const {
    Best best;
    for (; place > 0; place &= place - 1)
      if (tree_[place].weight > best.weight) best = tree_[place];
    return best;
  }
  void offer(std::size_t place, Best candidate) {
    for (++place; place < tree_.size(); place += place & (~place + 1))
      if (candidate.weight > tree_[place].weight) tree_[place] = candidate;
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
  std::vector<std::vector<std::size_t>> gone_behind(after_size + 1);  // the first: before everything
  std::size_t behind = 0;
  for (std::size_t old = 0; old < before_size; ++old) {
    if (partner_of_old[old] != nobody && in_place[old]) behind = partner_of_old[old] + 1;
    else gone_behind[behind].push_back(old);
  }
  std::vector<ShownPlace> shown;
  for (std::size_t place = 0; place <= after_size; ++place) {
    if (place > 0) {
      const std::size_t old = partner_of_new[place - 1];
      shown.push_back({old == nobody ? std::nullopt : std::optional(old), place - 1, false});
    }
    for (const std::size_t old : gone_behind[place])
      shown.push_back({old, std::nullopt, partner_of_old[old] != nobody});
  }
  return shown;
}

}  // namespace hakusho::diff
