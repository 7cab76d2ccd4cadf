#include "base/open_inside.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cerrno>
#include <optional>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace hakusho {

namespace {

Descriptor open_at_once(int folder, const std::string& relative, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  return Descriptor(static_cast<int>(::syscall(SYS_openat2, folder, relative.c_str(), &how, sizeof how)));
}

// The names on the way, without `.` and `..`; null when the path leads out.
std::optional<std::vector<std::string>> names_on_the_way(const std::string& relative) {
  if (relative.starts_with("/")) return std::nullopt;
  std::vector<std::string> names;
  for (const std::string_view name : split(relative, '/')) {
    if (name.empty() || name == ".") continue;
    if (name != "..") names.emplace_back(name);
    else if (names.empty()) return std::nullopt;
    else names.pop_back();
  }
  return names;
}

Descriptor open_step(int folder, const std::string& name, int flags) {
  Descriptor step(::openat(folder, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC));
  if (step.is_open() || errno != ENOTDIR) return step;
  // O_DIRECTORY says of a symbolic link only that it is no folder.
  struct stat status {};
  const bool link = ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  errno = link ? ELOOP : ENOTDIR;
  return step;
}

Descriptor open_step_by_step(int folder, const std::string& relative, int flags) {
  const std::optional<std::vector<std::string>> names = names_on_the_way(relative);
  if (!names) {
    errno = EXDEV;
    return Descriptor();
  }
  if (names->empty()) return open_step(folder, ".", flags);
  Descriptor held;
  int at = folder;
  for (std::size_t index = 0; index + 1 < names->size(); ++index) {
    held = open_step(at, (*names)[index], O_PATH | O_DIRECTORY);
    if (!held.is_open()) return held;
    at = held.number();
  }
  return open_step(at, names->back(), flags);
}

// What kernels before 5.6 and sandboxes that do not know openat2 answer.
bool is_withheld(int reason) { return reason == ENOSYS || reason == EPERM || reason == EINVAL || reason == E2BIG; }

}  // namespace

Descriptor open_inside(int folder, const std::string& relative, int flags) {
  Descriptor found = open_at_once(folder, relative, flags | O_CLOEXEC);
  if (found.is_open() || !is_withheld(errno)) return found;
  return open_step_by_step(folder, relative, flags);
}

}  // namespace hakusho
