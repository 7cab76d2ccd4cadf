// What the owner of the site chose, from site/site.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/site.h"

namespace hakusho::read {

// What could be read, even beside errors; null when the file is no map at all.  What the file leaves out is as
// model/site.h says.  Code besides those of tree.h and fields.h: `read/base-url`.
std::optional<Site> read_site(std::string_view bytes, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho::read
