// Who publishes, from content/vendors/<vendor>/vendor.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/vendor.h"

namespace hakusho::read {

// What could be read, even beside errors; null when the file is no map at all.  `id` is the folder's name.
std::optional<Vendor> read_vendor(std::string_view bytes, const std::string& path, const std::string& id,
                                  Diagnostics& diagnostics);

}  // namespace hakusho::read
