// Compares values that are not prose: status, answer and controls of a section; title and provenance of a document.
#pragma once

#include <string>
#include <vector>

#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::diff {

// The fields that differ.  If `before` or `after` is null, all fields that are set on the other side.
std::vector<UnitChange> compare_fields(const Section* before, const Section* after, const std::string& language);

std::vector<UnitChange> compare_fields(const Whitepaper& before, const Whitepaper& after);

}  // namespace hakusho::diff
