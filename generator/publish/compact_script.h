// A script as it is shipped: without comments and without white space that means nothing.  Names stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::publish {

// Requires: a script that ends its statements with semicolons, as ours do (a line end then never means anything).
// Strings, templates and regular expressions stay as written.
std::string compact_script(std::string_view source);

}  // namespace hakusho::publish
