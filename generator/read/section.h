// The sections of a whitepaper: what stands under `sections`.
#pragma once

#include <string>
#include <vector>

#include "model/whitepaper.h"
#include "read/fields.h"

namespace hakusho::read {

// What every section of one whitepaper needs to know of it.
struct SectionContext {
  const Whitepaper& whitepaper;  // its language, catalog, scopes and difference note are read
  const Catalogs& catalogs;
  const Tree* difference_note;  // null: none is given
};

// The sections of the whitepaper, with those below them.  No two have the same id.
std::vector<Section> read_sections(Fields& whitepaper, const SectionContext& context);
// The findings that are known and stay, of a whitepaper or a section.
std::vector<Accepted> read_accepted(Fields& fields);

}  // namespace hakusho::read
