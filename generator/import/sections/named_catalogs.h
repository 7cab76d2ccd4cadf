// Which catalogs a document names: by the number of the standard and the year of its edition, or by its title.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "model/catalog.h"

namespace hakusho::imports {

// How strongly, from 0 (not at all) to 6: words on the cover and in the title say more than those in the text, and the
// year of another edition speaks against it.
std::map<std::string, double> named_catalogs(const std::vector<TextLine>& lines, const Catalogs& catalogs);

}  // namespace hakusho::imports
