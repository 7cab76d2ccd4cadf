// What a merge leaves in a file when nobody resolved it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace hakusho::read {

// The line, from 1, of the first conflict marker (`<<<<<<< HEAD`); 0 when there is none.  Code between fences may show
// markers.
std::uint32_t find_conflict(std::string_view text);

// Adds an error (`read/merge-conflict`) for the first marker, and says whether there was none.
bool check_conflict(std::string_view text, const std::string& path, Diagnostics& found);

}  // namespace hakusho::read
