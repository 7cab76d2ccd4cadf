// Compares the units of two versions of a section: kept, edited, moved, split, merged, removed, added.
#pragma once

#include <vector>

#include "diff/regroup.h"
#include "diff/units.h"
#include "model/change.h"

namespace hakusho::diff {

// Sorted by the old position; no unit is in two matches.
std::vector<UnitMatch> match_units(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                   DiffWork& work);

// A unit of the report with its source, so that removed units can be found in other sections.
struct PlacedUnit {
  UnitChange change;
  const TextUnit* before = nullptr;  // of a removed unit
  const TextUnit* after = nullptr;   // of an added unit
};

// In display order.
std::vector<PlacedUnit> compare_units(const std::vector<TextUnit>& before, const std::vector<TextUnit>& after,
                                      DiffWork& work);

UnitChange added_unit(const TextUnit& unit, DiffWork& work);
UnitChange removed_unit(const TextUnit& unit, DiffWork& work);
// Compares form, text and table of the pair.
UnitChange edited_unit(const TextUnit& before, const TextUnit& after, DiffWork& work);

}  // namespace hakusho::diff
