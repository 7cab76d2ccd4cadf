// An outline as one table: bands of rows, and the text before and behind it.
#pragma once

#include <vector>

#include "model/view.h"
#include "render/pages/section_view.h"

namespace hakusho::render {

// Adds `sections` (before the table), `table` {caption, columns, width, bands} and `sections_behind` to the page.
// Every section between the first and the last response begins a band, so that its text stands in its place.
// Columns that no row fills are left out.
void set_table(View& page, const SectionMaker& maker);

}  // namespace hakusho::render
