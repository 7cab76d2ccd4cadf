// Values that are no prose: status, responsibility, answer, controls of a section; title and provenance of a document.
#pragma once

#include <string>
#include <vector>

#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::diff {

// Those that differ.  `before` or `after` may be null: then all that are set on the other side.
std::vector<UnitChange> compare_fields(const Section* before, const Section* after, const std::string& language);

std::vector<UnitChange> compare_fields(const Whitepaper& before, const Whitepaper& after);

}  // namespace hakusho::diff
