// The shortest edit script of two sequences, in linear space, up to a bound.
//
// E. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986, section 4b.  If the
// differences exceed the bound, the rest is replaced as a whole and `coarse` is set.
#pragma once

#include <cstdint>
#include <vector>

namespace hakusho::diff {

struct EditScript {
  std::vector<bool> removed;  // of `before`
  std::vector<bool> added;    // of `after`
  bool coarse = false;
};

struct EditBound {
  int differences = 4000;
  std::size_t steps = 60'000'000;
};

EditScript shortest_edit(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after,
                         EditBound bound = {});

}  // namespace hakusho::diff
