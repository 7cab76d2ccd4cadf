// Numbers and labels for the nodes of an ordered outline.
#pragma once

#include "model/catalog.h"
#include "model/outline.h"

namespace hakusho::outline {

// Sets the label, the title and the printed control id of every node.  In the vendor's own layout published labels are
// kept, and numbering continues from them.
void number(Outline& outline, const Whitepaper& whitepaper, const Catalogs& catalogs);

// Replaces `{1}`, `{2}` … in the pattern by the numbers of the levels, and `{A}` by the last number as a letter.
std::string number_by(const std::string& pattern, const std::vector<int>& numbers);

}  // namespace hakusho::outline
