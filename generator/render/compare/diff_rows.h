// The rows of a comparison: the changes of each section, with unchanged parts folded.
#pragma once

#include "model/change.h"
#include "model/view.h"
#include "render/compare/diff_page.h"

namespace hakusho::render {

// One list for the whole page: the changed sections, and between them folds of unchanged ones.  Each row of a section
// is a change or a fold of unchanged units.
View diff_blocks(const DiffReport& report, const DiffPageOptions& options);

}  // namespace hakusho::render
