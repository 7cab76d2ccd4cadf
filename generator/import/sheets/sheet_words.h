// What the cells of a checksheet say in a word or two: how far a control is implemented, whose duty it is.
#pragma once

#include <optional>
#include <string_view>

#include "model/whitepaper.h"

namespace hakusho::imports {

// Null for a cell that says more than a status, or something else.
std::optional<Status> status_of_cell(std::string_view cell);
std::optional<Party> party_of_cell(std::string_view cell);
// Whether the cell says that a control applies; null where it says neither.
std::optional<bool> applies_of_cell(std::string_view cell);
// Whether the cell is a mark for "nothing": -, N/A, なし.
bool says_nothing(std::string_view cell);

}  // namespace hakusho::imports
