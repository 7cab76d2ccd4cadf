// The revision history of a whitepaper: what stands under `history`.
#pragma once

#include <string>

#include "model/whitepaper.h"
#include "read/fields.h"

namespace hakusho::read {

// Requires: the sections of `whitepaper` were read; changes name them.
History read_history(Fields& fields, const Whitepaper& whitepaper, const Catalogs& catalogs);

// The id of the section that is named by its id or by a control that it answers, in any spelling; where there is
// none, the control's canonical id, or what was written.
std::string section_named(const std::string& written, const Whitepaper& whitepaper, const Catalogs& catalogs);

}  // namespace hakusho::read
