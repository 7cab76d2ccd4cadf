// templates/<layout>/layout.yaml into a Layout.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/layout.h"

namespace hakusho::read {

// `id` is the name of the layout's folder.  Errors of what an option may say are of code `read/layout`.
std::optional<Layout> read_layout(std::string_view bytes, const std::string& path, const std::string& id,
                                  Diagnostics& diagnostics);

}  // namespace hakusho::read
