// A whitepaper and a layout into an outline: which heading stands where, with which number.
#pragma once

#include "base/diagnostic.h"
#include "model/catalog.h"
#include "model/outline.h"
#include "model/words.h"

namespace hakusho::outline {

// Every section of the whitepaper stands in the outline, but headings without text of their own give way where the
// layout brings its own.  In its own layout a whitepaper keeps its order and the labels that were published; every
// other layout numbers it afresh.
//
// Where the layout names an `arrangement`, responses stand under the counterparts of their controls in that catalog,
// once under each.  Requires: the whitepaper outlives the outline.
Outline arrange(const Whitepaper& whitepaper, const Layout& layout, const Catalogs& catalogs, const Words& words);

// The layout with the options that the whitepaper gives for its own; unknown options change nothing.
Layout layout_for(const Whitepaper& whitepaper, const Layout& layout);

// Reports a layout that does not exist, and options it does not have: `outline/layout`, `outline/option`.
void check_layout_of(const Whitepaper& whitepaper, const Layouts& layouts, Diagnostics& found);

}  // namespace hakusho::outline
