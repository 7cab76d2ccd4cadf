// Numbers and labels of an outline whose order stands.
#pragma once

#include "model/catalog.h"
#include "model/outline.h"

namespace hakusho::outline {

// Gives every node its label, title and the control's id as the layout writes it.  A label that the vendor published
// is kept in its own layout, and the numbers behind it go on from there.
void number(Outline& outline, const Whitepaper& whitepaper, const Catalogs& catalogs);

// The `{1}`, `{2}` … of a pattern by the numbers of the levels, `{A}` by the last of them as a letter.
std::string number_by(const std::string& pattern, const std::vector<int>& numbers);

}  // namespace hakusho::outline
