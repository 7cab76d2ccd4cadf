// Tells this build of the program from every other, so that nothing that another one kept is taken for its own.
#pragma once

#include <string>

namespace hakusho::app {

// The version, and a digest of the program's file.
std::string program_identity();

}  // namespace hakusho::app
