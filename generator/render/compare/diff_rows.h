// What a comparison shows of a section, row by row, with what stayed folded away.
#pragma once

#include "model/change.h"
#include "model/view.h"
#include "render/compare/diff_page.h"

namespace hakusho::render {

// One list for the whole page: sections that changed, and between them folds of those that did not.  Each row of a
// section is a change or a fold of units that stayed.
View diff_blocks(const DiffReport& report, const DiffPageOptions& options);

}  // namespace hakusho::render
