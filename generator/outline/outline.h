// Arranges a whitepaper by a layout: the order, numbers and cross-references of its sections.
#pragma once

#include "base/diagnostic.h"
#include "model/catalog.h"
#include "model/outline.h"
#include "model/words.h"

namespace hakusho::outline {

// The outline contains every section of the whitepaper, except headings without text where the layout adds headings of
// its own.  The vendor's own layout keeps the order and the published labels; other layouts number the sections anew.
//
// If the layout names an `arrangement`, each response is under every counterpart of its controls in that catalog.
// Requires: the whitepaper outlives the outline.
Outline arrange(const Whitepaper& whitepaper, const Layout& layout, const Catalogs& catalogs, const Words& words);

// The layout with the whitepaper's options if it is the vendor's own; ignores unknown options.
Layout layout_for(const Whitepaper& whitepaper, const Layout& layout);

// Reports a layout that does not exist (`outline/layout`) and options that it does not have (`outline/option`).
void check_layout_of(const Whitepaper& whitepaper, const Layouts& layouts, Diagnostics& found);

}  // namespace hakusho::outline
