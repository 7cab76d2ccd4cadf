// One whitepaper, from its working file, a frozen file or a git object.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/whitepaper.h"

namespace hakusho::read {

// What could be read, even beside errors; null when the file is no map at all.  `vendor` and `whitepaper` are the
// names of its folders; `path` is for findings and may be `tag:path`.
//
// Each control is resolved from any spelling; one that no catalog holds is left for `check` to report.  Codes besides
// those of tree.h, fields.h and markdown.h: `read/unknown-catalog`, `read/duplicate-id`, `read/identifier`,
// `read/unknown-scope`, `read/two-keys`, `read/difference-note`.
std::optional<Whitepaper> read_whitepaper(std::string_view bytes, const std::string& path, const std::string& vendor,
                                          const std::string& whitepaper, const Catalogs& catalogs,
                                          Diagnostics& diagnostics);

}  // namespace hakusho::read
