// Who publishes a document, by its own words: 株式会社○○（以下、「当社」）.
#pragma once

#include <string>
#include <string_view>

#include "model/whitepaper.h"

namespace hakusho::imports {

// The company that the text names: 株式会社○○, ○○合同会社, ○○ Ltd; empty when it names none.  Words that stand around
// the name with a blank or punctuation between are no part of it.
std::u32string company_in(std::u32string_view text);

// Empty when the document does not say.
std::string vendor_name_in(const Whitepaper& whitepaper);

}  // namespace hakusho::imports
