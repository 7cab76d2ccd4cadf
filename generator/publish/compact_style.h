// A style sheet as it is shipped: without comments and without white space that means nothing.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::publish {

// Requires: comments have white space on one side at least.  Strings stay as written.
std::string compact_style(std::string_view source);

}  // namespace hakusho::publish
