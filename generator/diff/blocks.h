// The units of a section against those of its next version: kept, edited, moved, split, merged, gone, new.
#pragma once

#include <vector>

#include "diff/regroup.h"
#include "diff/units.h"
#include "model/change.h"

namespace hakusho {

// Sorted by the old place; no unit is in two matches.
std::vector<UnitMatch> match_units(const std::vector<Unit>& before, const std::vector<Unit>& after, Work& work);

// A unit of the report and where it was taken from, for what is looked for in other sections.
struct PlacedUnit {
  UnitChange change;
  const Unit* before = nullptr;  // of one that is gone
  const Unit* after = nullptr;   // of one that is new
};

// In the order in which they are shown.
std::vector<PlacedUnit> compare_units(const std::vector<Unit>& before, const std::vector<Unit>& after, Work& work);

UnitChange added_unit(const Unit& unit, Work& work);
UnitChange removed_unit(const Unit& unit, Work& work);
// Form, text and table of the pair.
UnitChange edited_unit(const Unit& before, const Unit& after, Work& work);

}  // namespace hakusho
