// A table against its next version: columns by their name, rows by their key, cells by their words.
#pragma once

#include "diff/units.h"
#include "model/change.h"

namespace hakusho::diff {

// An empty grid stands for no table: everything of the other was added or removed.
// Cells of columns that were added or removed say what they held and count as unchanged: the column changed.
TableChange compare_tables(const Grid& before, const Grid& after, DiffWork& work);

}  // namespace hakusho::diff
