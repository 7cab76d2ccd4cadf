// Puts a refusal of the disk into words: what was asked, why it was refused, and what the user can do about it.
#pragma once

#include <string>

#include "base/result.h"

namespace hakusho::publish {

// `asked` reads like `write "public/index.html"`; `reason` is an errno.
Failure refusal(const std::string& asked, int reason);

// A file or folder that hakusho did not write is where one of its own must go.
Failure foreign_in_the_way(const std::string& path);

}  // namespace hakusho::publish
