// A comparison as JSON, for programs: what changed, nothing that stayed.
#pragma once

#include <string>

#include "model/change.h"

namespace hakusho::diff {

// Two spaces of indent, keys in a fixed order, a line feed at the end.  Texts have their marks spelt as in Markdown.
std::string diff_json(const DiffReport& report);

}  // namespace hakusho::diff
