// What kept its order between two lists, and the one list in which both are shown.
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

// Of pairs sorted by `before`, the heaviest that are in order: the others moved.  O(n log n).
// Requires: as many weights as pairs, none negative; no two pairs share a `before` or an `after`.
std::vector<bool> in_order(const std::vector<IndexPair>& pairs, const std::vector<double>& weights);

// A place in the shown list: of the old list, the new list, or both.
struct ShownPlace {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  bool left = false;  // the old place of an element that moved; only `before` is set
};

// The new list in its order, with each element that is gone, and the old place of each that moved, behind the one it
// stood behind.
// Requires: pairs sorted by `before`; `kept` says which of them are in order.
std::vector<ShownPlace> interleave(const std::vector<IndexPair>& pairs, const std::vector<bool>& kept,
                                   std::size_t before_size, std::size_t after_size);

}  // namespace hakusho::diff
