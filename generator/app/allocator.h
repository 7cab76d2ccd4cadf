// Settings of the memory allocator; see decisions/0007-allocator.md.
#pragma once

namespace hakusho::app {

// Lets mimalloc allocate pages of 2 MiB where the system has them: a build touches about 200 MiB, and the first touch
// of each small page costs a page fault.  Does nothing in a program built without mimalloc.
void prefer_large_pages();

}  // namespace hakusho::app
