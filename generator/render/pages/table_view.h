// An outline as one table: bands of rows, with text before and after it.
#pragma once

#include "model/view.h"
#include "render/pages/layout_page.h"

namespace hakusho::render {

// Adds `sections` (before the table), `table` {caption, columns, width, bands} and `sections_behind` to the page.
// Every section between the first and the last response starts a band, so that its text keeps its position.
// Empty columns are left out.
void set_table(View& view, const LayoutPage& page);

}  // namespace hakusho::render
