// A comparison as JSON, for programs: the changes only.
#pragma once

#include <string>

#include "model/change.h"

namespace hakusho::diff {

// Two spaces of indent, keys in a fixed order, a line feed at the end.  Formatting in texts is written as Markdown.
std::string diff_json(const DiffReport& report);

}  // namespace hakusho::diff
