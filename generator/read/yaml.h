// YAML as a positioned tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "read/tree.h"

namespace hakusho::read {

// The part of YAML 1.2 that says what it seems to say, through yaml-cpp's events and never its own tree, which keeps
// duplicate keys and lets aliases grow without bound.
std::optional<Tree> read_yaml(std::string_view text, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho::read
