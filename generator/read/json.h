// JSON as a positioned tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "read/tree.h"

namespace hakusho {

// nlohmann/json judges the syntax (RFC 8259); a second pass of our own then makes the tree, because the library
// keeps no positions and lets the last of two equal keys win.
std::optional<Tree> read_json(std::string_view text, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho
