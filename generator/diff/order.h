// The elements of two lists that kept their order, and one list that shows both.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace hakusho::diff {

// Element `before` of the old list is element `after` of the new one.
struct IndexPair {
  std::size_t before = 0;
  std::size_t after = 0;
  friend auto operator<=>(const IndexPair&, const IndexPair&) = default;
};

// The heaviest subset of the pairs (sorted by `before`) that is in order; the others moved.  O(n log n).
// Requires: as many weights as pairs, none negative; no two pairs share a `before` or an `after`.
std::vector<bool> in_order(const std::vector<IndexPair>& pairs, const std::vector<double>& weights);

// An element of the shown list: from the old list, the new list, or both.
struct ShownPlace {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  bool left = false;  // the old position of a moved element; only `before` is set
};

// The new list in its order; each removed element, and the old position of each moved one, follows its predecessor in
// the old list. Requires: pairs sorted by `before`; `kept` says which of them are in order.
std::vector<ShownPlace> interleave(const std::vector<IndexPair>& pairs, const std::vector<bool>& kept,
                                   std::size_t before_size, std::size_t after_size);

}  // namespace hakusho::diff
