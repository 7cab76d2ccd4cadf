// A framework's controls from content/catalogs/<catalog>.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/catalog.h"

namespace hakusho::read {

// What could be read, even beside errors; null when the file is no map at all.  `id` is the file's name.
// Codes besides those of tree.h and fields.h: `read/duplicate-id`, `read/identifier`, `read/unknown-id`.
std::optional<Catalog> read_catalog(std::string_view bytes, const std::string& path, const std::string& id,
                                    Diagnostics& diagnostics);

// What only all catalogs together show: counterparts that name a catalog or a control which is not there
// (`read/unknown-id`), and two catalogs of one prefix (`read/duplicate-id`).
void check_catalogs(const Catalogs& catalogs, Diagnostics& diagnostics);

}  // namespace hakusho::read
