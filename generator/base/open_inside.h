// Opens what lies below a folder without ever leaving it: a path with `..` that leads out and a symbolic link anywhere
// on the way are refused.
#pragma once

#include <string>

#include "base/descriptor.h"

namespace hakusho {

// Opens `relative` below the open folder `folder` with the flags of open(2).  Not open on refusal, and errno says why:
// EXDEV for a path that leads out, ELOOP for a symbolic link.
// Uses openat2(2), or opens folder after folder where the kernel or a sandbox withholds it.
Descriptor open_inside(int folder, const std::string& relative, int flags);

}  // namespace hakusho
