// The change list counted and addressed: anchors, changed values, counts per kind.
#pragma once

#include "model/change.h"

namespace hakusho::diff {

// Gives every change its anchor: chg-A.12.3.1 for a section, chg-A.12.3.1-2 for what changed in it.
void set_anchors(DiffReport& report);

// The changed values in reading order; those of fields that say what is provided come with their field's name.
std::vector<ValueChange> collect_values(const DiffReport& report);

ChangeSummary count_changes(const DiffReport& report);

bool compared_coarsely(const DiffReport& report);

}  // namespace hakusho::diff
