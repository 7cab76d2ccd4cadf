// JSON as a positioned tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "read/tree.h"

namespace hakusho::read {

// A file with which nothing is wrong is read in one strict pass of our own, which knows positions and equal keys, as
// the library does not.  Any other is given to nlohmann/json first, which judges the syntax (RFC 8259) and says what it
// refuses; what it takes is then read by the same pass, which says the rest.
std::optional<Tree> read_json(std::string_view text, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho::read
