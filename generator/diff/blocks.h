// The units of a section against those of its next version: kept, edited, moved, split, merged, gone, new.
#pragma once

#include <vector>

#include "diff/regroup.h"
#include "diff/units.h"
#include "model/change.h"

namespace hakusho::diff {

// Sorted by the old place; no unit is in two matches.
std::vector<UnitMatch> match_units(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                   DiffWork& work);

// A unit of the report and where it was taken from, for what is looked for in other sections.
struct PlacedUnit {
  UnitChange change;
  const TextUnit* before = nullptr;  // of one that is gone
  const TextUnit* after = nullptr;   // of one that is new
};

// In the order in which they are shown.
std::vector<PlacedUnit> compare_units(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                      DiffWork& work);

UnitChange added_unit(const TextUnit& unit, DiffWork& work);
UnitChange removed_unit(const TextUnit& unit, DiffWork& work);
// Form, text and table of the pair.
UnitChange edited_unit(const TextUnit& before, const TextUnit& after, DiffWork& work);

}  // namespace hakusho::diff
