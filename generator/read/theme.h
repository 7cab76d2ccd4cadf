// themes/<theme>/theme.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/theme.h"

namespace hakusho::read {

std::optional<Theme> read_theme(std::string_view bytes, const std::string& path, const std::string& id,
                                Diagnostics& found);

}  // namespace hakusho::read
