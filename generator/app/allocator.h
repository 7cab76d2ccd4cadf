// How the program's memory is asked for; see decisions/0007-allocator.md.
#pragma once

namespace hakusho::app {

// Lets the allocator take memory in pages of 2 MiB where the system has them: a build touches some 200 MiB, and each
// small page that is touched for the first time costs a fault.  Without mimalloc it does nothing.
void prefer_large_pages();

}  // namespace hakusho::app
