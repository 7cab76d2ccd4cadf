// Compares two versions of a table: columns by name, rows by key, cells by words.
#pragma once

#include "diff/units.h"
#include "model/change.h"

namespace hakusho::diff {

// An empty grid means that there is no table: everything in the other one was added or removed.
// Cells of added or removed columns count as unchanged, because the change is the column's.
TableChange compare_tables(const Grid& before, const Grid& after, DiffWork& work);

}  // namespace hakusho::diff
