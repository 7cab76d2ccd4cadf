// Who publishes a document, by its own words: 株式会社○○（以下、「当社」）.
#pragma once

#include <string>

#include "model/whitepaper.h"

namespace hakusho::imports {

// Empty when the document does not say.
std::string vendor_name_in(const Whitepaper& whitepaper);

}  // namespace hakusho::imports
