#include "publish/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/files.h"
#include "base/open_inside.h"
#include "publish/refusal.h"

namespace hakusho::publish {

namespace {

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

std::string quoted(const std::string& path) { return "\"" + path + "\""; }

// Names in the open folder, in byte order.
std::vector<std::string> names_of(int folder) {
  std::vector<std::string> names;
  const int own = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* listing = own < 0 ? nullptr : ::fdopendir(own);
  if (listing == nullptr) return names;
  while (const dirent* entry = ::readdir(listing)) {
    const std::string_view name(entry->d_name);
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(listing);
  std::sort(names.begin(), names.end());
  return names;
}

// Gives 0, or the errno of what could not be removed.
int remove_tree(const Disk& disk, int folder, const std::string& name) {
  if (const int refused = disk.ask()) return refused;
  if (::unlinkat(folder, name.c_str(), 0) == 0 || errno == ENOENT) return 0;
  if (errno != EISDIR && errno != EPERM) return errno;
  const Descriptor inner(::openat(folder, name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!inner.is_open()) return errno;
  for (const std::string& each : names_of(inner.number()))
    if (const int reason = remove_tree(disk, inner.number(), each)) return reason;
  return ::unlinkat(folder, name.c_str(), AT_REMOVEDIR) == 0 ? 0 : errno;
}

}  // namespace

FileStamp stamp_of(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec, status.st_ino};
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, slash == std::string_view::npos ? 0 : slash);
}

const char* name_in_folder(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path.c_str() + (slash == std::string::npos ? 0 : slash + 1);
}

bool is_site_path(std::string_view path) {
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    if (name.empty() || name == "." || name == ".." || name.find('\0') != std::string_view::npos) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

Descriptor Disk::open_folder(const std::string& path) const {
  return open_inside(folder_, path.empty() ? "." : path, O_PATH | O_DIRECTORY);
}

std::optional<struct stat> Disk::status(const std::string& path) const {
  struct stat status {};
  const Descriptor folder = open_folder(std::string(folder_of(path)));
  if (!folder.is_open() || ::fstatat(folder.number(), name_in_folder(path), &status, AT_SYMLINK_NOFOLLOW) != 0)
    return std::nullopt;
  return status;
}

std::vector<std::string> Disk::names_in(const std::string& path) const {
  const Descriptor folder = open_folder(path);
  return folder.is_open() ? names_of(folder.number()) : std::vector<std::string>();
}

std::optional<std::string> Disk::read(const std::string& path, std::size_t most_bytes) const {
  Result<std::string> bytes = read_inside(folder_, path, most_bytes);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

Result<FileStamp> Disk::write_new(const std::string& path, std::string_view bytes, const std::string& meant) const {
  const auto refuse = [&](int reason) { return refusal("write " + quoted(named(meant)), reason); };
  if (const int refused = ask()) return refuse(refused);
  Descriptor file(::openat(folder_, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.is_open()) return refuse(errno);
  if (const int refused = ask()) return refuse(refused);
  if (const int reason = write_all(file.number(), bytes)) return refuse(reason);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return refuse(errno);
  // Network drives tell only now that the disk is full.
  if (const int refused = ask()) return refuse(refused);
  if (::close(file.release()) != 0 && errno != EINTR) return refuse(errno);
  return stamp_of(status);
}

Outcome Disk::append(const std::string& path, std::string_view bytes) const {
  const auto refuse = [&](int reason) { return refusal("write " + quoted(named(path)), reason); };
  if (const int refused = ask()) return refuse(refused);
  Descriptor file(::openat(folder_, path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.is_open()) return refuse(errno);
  if (const int refused = ask()) return refuse(refused);
  if (const int reason = write_all(file.number(), bytes)) return refuse(reason);
  if (::close(file.release()) != 0 && errno != EINTR) return refuse(errno);
  return Done{};
}

Outcome Disk::make_folder(const std::string& path) const {
  int reason = ask();
  if (reason == 0 && ::mkdirat(folder_, path.c_str(), 0777) != 0) reason = errno;
  if (reason != 0) return refusal("make the folder " + quoted(named(path)), reason);
  return Done{};
}

Outcome Disk::rename(const std::string& from, const std::string& to) const {
  const auto refuse = [&](int reason) { return refusal("put " + quoted(named(to)) + " in its place", reason); };
  const Descriptor source = open_folder(std::string(folder_of(from)));
  if (!source.is_open()) return refuse(errno);
  const Descriptor target = open_folder(std::string(folder_of(to)));
  if (!target.is_open()) return refuse(errno);
  if (const int refused = ask()) return refuse(refused);
  if (::renameat(source.number(), name_in_folder(from), target.number(), name_in_folder(to)) != 0) return refuse(errno);
  return Done{};
}

Outcome Disk::remove(const std::string& path) const {
  const Descriptor folder = open_folder(std::string(folder_of(path)));
  if (!folder.is_open()) return Done{};
  int reason = ask();
  if (reason == 0 && ::unlinkat(folder.number(), name_in_folder(path), 0) != 0 && errno != ENOENT) reason = errno;
  if (reason != 0) return refusal("remove " + quoted(named(path)), reason);
  return Done{};
}

void Disk::remove_if_empty(const std::string& path) const {
  const Descriptor folder = open_folder(std::string(folder_of(path)));
  if (folder.is_open() && ask() == 0) ::unlinkat(folder.number(), name_in_folder(path), AT_REMOVEDIR);
}

Outcome Disk::remove_all(const std::string& path) const {
  const Descriptor folder = open_folder(std::string(folder_of(path)));
  if (!folder.is_open()) return Done{};
  if (const int reason = remove_tree(*this, folder.number(), name_in_folder(path)))
    return refusal("remove " + quoted(named(path)), reason);
  return Done{};
}

Outcome Disk::make_link(const std::string& path, const std::string& target) const {
  int reason = ask();
  if (reason == 0 && ::symlinkat(target.c_str(), folder_, path.c_str()) != 0) reason = errno;
  if (reason != 0) return refusal("make the symbolic link " + quoted(named(path)), reason);
  return Done{};
}

Outcome Disk::sync() const {
  int reason = ask();
  if (reason == 0) {
    const Descriptor whole(::openat(folder_, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (whole.is_open() && ::syncfs(whole.number()) != 0) reason = errno;
  }
  // Where a file system cannot do it, the order of its own writing has to be enough.
  if (reason == EIO || reason == ENOSPC || reason == EDQUOT) return refusal("write " + quoted(name_), reason);
  return Done{};
}

}  // namespace hakusho::publish
