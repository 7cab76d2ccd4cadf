#include "publish/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <optional>
#include <sstream>

#include "base/files.h"
#include "publish/journal.h"
#include "publish/refusal.h"

namespace hakusho::publish {

namespace {

// For file systems that lock files alone.
constexpr const char* lock_name = ".hakusho-lock";

// The process that the kernel says holds a lock on that file; 0 when it does not say.
int process_that_locks(const struct stat& file) {
  char wanted[64];
  std::snprintf(wanted, sizeof wanted, "%02x:%02x:%lu", ::major(file.st_dev), ::minor(file.st_dev),
                static_cast<unsigned long>(file.st_ino));
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, kind, mode, access, process, where;
    words >> number >> kind >> mode >> access >> process >> where;
    if (number != "->" && kind == "FLOCK" && where == wanted) return std::atoi(process.c_str());
  }
  return 0;
}

// When the process began, as local time; empty when it is not known.
std::string begin_of(int process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(file, line);
  const std::size_t name_end = line.rfind(')');
  if (name_end == std::string::npos) return {};
  std::istringstream rest(line.substr(name_end + 1));
  std::string word;
  for (int field = 3; field <= 22; ++field) rest >> word;  // proc(5): starttime, in clock ticks after the boot
  const double seconds = std::atof(word.c_str()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  timespec now{}, up{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  ::clock_gettime(CLOCK_BOOTTIME, &up);
  const std::time_t begin = now.tv_sec - up.tv_sec + static_cast<std::time_t>(seconds);
  std::tm local{};
  ::localtime_r(&begin, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &local);
  return text;
}

std::string holder_of(int folder, int locked) {
  struct stat status {};
  int process = ::fstat(locked, &status) == 0 ? process_that_locks(status) : 0;
  std::string since = process > 0 ? begin_of(process) : "";
  if (process <= 0) {  // in another container, or on a file system that hides it
    const Result<std::string> bytes = read_inside(folder, journal_name, std::size_t{1} << 30);
    if (const std::optional<Journal> journal = bytes ? journal_from(*bytes) : std::nullopt) {
      process = journal->run.process;
      since = journal->run.since;
    }
  }
  if (process <= 0) return {};
  return "process " + std::to_string(process) + (since.empty() ? "" : ", since " + since);
}

// 0 when it is locked, else the errno.
int lock_file(int file, int how) {
  while (::flock(file, how) != 0)
    if (errno != EINTR) return errno;
  return 0;
}

}  // namespace

Result<Descriptor> lock_output(int folder, const std::string& name, const OnWait& on_wait) {
  Descriptor locked(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  int reason = locked.is_open() ? lock_file(locked.number(), LOCK_EX | LOCK_NB) : errno;
  if (locked.is_open() && reason != 0 && reason != EWOULDBLOCK) {
    // Network drives lock nothing but files that are open for writing.
    locked = Descriptor(::openat(folder, lock_name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
    reason = locked.is_open() ? lock_file(locked.number(), LOCK_EX | LOCK_NB) : errno;
  }
  if (reason == 0) return locked;
  if (reason != EWOULDBLOCK) return refusal("lock \"" + name + "\"", reason);
  const std::string holder = holder_of(folder, locked.number());
  const std::string message =
      "another hakusho is publishing to \"" + name + "\"" + (holder.empty() ? "" : " (" + holder + ")");
  if (!on_wait) return Failure{message, "wait until it has finished, or let --wait do that"};
  on_wait(message);
  if (const int refused = lock_file(locked.number(), LOCK_EX)) return refusal("lock \"" + name + "\"", refused);
  return locked;
}

}  // namespace hakusho::publish
