#include "publish/refusal.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hakusho::publish {

namespace {

std::string advice_for(int reason) {
  switch (reason) {
    case ENOSPC: return "make room on the disk, then build again";
    case EDQUOT: return "the disk quota is used up: remove files or have it raised, then build again";
    case EFBIG: return "a limit on the size of files stopped it: `ulimit -f` shows it";
    case EMFILE:
    case ENFILE: return "too many files are open: `ulimit -n` shows the limit; --threads 1 needs fewer";
    case EACCES:
    case EPERM:
      return "give user " + std::to_string(::geteuid()) +
             " the right to write there (chown, chmod), or name another folder with --out";
    case EROFS: return "the file system is mounted read-only: name another folder with --out";
    case ENAMETOOLONG: return "choose shorter names, or a folder with a shorter path with --out";
    case EIO: return "the disk reports an error: have it checked, or name a folder on another disk with --out";
    case ESTALE: return "the network drive lost the folder: mount it again, then build again";
    case EBUSY:
    case ETXTBSY: return "another program or a mount holds it: release it, then build again";
    case ENOTDIR:
    case ELOOP: return "a file or a symbolic link is where a folder is needed: move it away";
    default: return "build again; if it is refused again, name another folder with --out";
  }
}

}  // namespace

Failure refusal(const std::string& asked, int reason) {
  return {"cannot " + asked + ": " + std::strerror(reason), advice_for(reason)};
}

Failure foreign_in_the_way(const std::string& path) {
  return {"\"" + path + "\" is where a part of the site must go, and hakusho did not write it",
          "move it away, or choose another folder with --out"};
}

}  // namespace hakusho::publish
