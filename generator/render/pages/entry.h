// What one revision of a whitepaper tells the rest of the site: its entry.
#pragma once

#include "model/entry.h"
#include "render/pages/revision_input.h"

namespace hakusho::render {

// The entry with the revisions up to the shown one.  Links in its HTML are written for pages two folders below the
// site's root.  Requires: `html` is bodies_of(input, Format::html).
Entry entry_of(const RevisionInput& input, Bodies& html);

}  // namespace hakusho::render
