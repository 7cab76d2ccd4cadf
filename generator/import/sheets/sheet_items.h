// Which items of a known checklist the rows of a checksheet are, by their titles: the numbers are the vendor's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace hakusho::imports {

struct SheetItem {
  std::string kind;
  std::string title;
  std::string content;
};

struct MatchedItems {
  const Catalog* catalog = nullptr;      // null: no checklist is known that fits
  std::vector<const Control*> controls;  // one for each row; null for a row of the vendor's own
};

// Rows and items go in the same order but for what was added or left out; a title that stands once on both sides is
// the same item wherever it stands.  Requires: `catalogs` outlives the result.
MatchedItems match_items(const std::vector<SheetItem>& rows, const Catalogs& catalogs);

}  // namespace hakusho::imports
