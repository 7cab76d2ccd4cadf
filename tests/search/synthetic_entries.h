// Whitepapers made by chance, always the same ones: sentences of a reviewer's vocabulary, some in odd spellings.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "model/entry.h"
#include "model/vendor.h"

namespace hakusho {

// Controls A.5.1.1 to A.18.2.3 in chapters 5 to 18, and CLD.6.3.1 to CLD.13.1.4.
Catalogs synthetic_catalogs();

// 44 responses of about 400 characters each.
std::vector<Entry> synthetic_entries(std::size_t count);
std::vector<Vendor> synthetic_vendors(std::size_t count);

}  // namespace hakusho
