// Finds blocks that were split, merged, or turned into a list with the same words.
#pragma once

#include <vector>

#include "diff/order.h"
#include "diff/units.h"

namespace hakusho::diff {

// Units [before, before + before_count) became units [after, after + after_count); one of the counts is 1.
struct UnitMatch {
  IndexPair first;
  std::size_t before_count = 1;
  std::size_t after_count = 1;
};

// Matches one old unit with a run of new ones, or a run of old ones with one new, among unmatched units.
std::vector<UnitMatch> find_regrouped(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                      std::vector<bool> before_taken, std::vector<bool> after_taken, DiffWork& work);

}  // namespace hakusho::diff
