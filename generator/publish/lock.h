// One publication at a time into one folder, however the folder is spelled and whatever project publishes.
//
// The lock belongs to the folder itself (its device and inode), is gone when its holder is, and leaves nothing behind.
#pragma once

#include <functional>
#include <string>

#include "base/descriptor.h"
#include "base/result.h"

namespace hakusho::publish {

// Is told who holds the lock, and that this run waits for it.  Empty: nobody waits.
using OnWait = std::function<void(const std::string& holder)>;

// Locks the open folder until the descriptor that it gives is closed.  `name` is what messages call the folder.
// Fails when another run holds it, unless `on_wait` is there: then it waits.
Result<Descriptor> lock_output(int folder, const std::string& name, const OnWait& on_wait);

}  // namespace hakusho::publish
