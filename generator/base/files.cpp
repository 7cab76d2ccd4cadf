#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cerrno>
#include <cstring>

#include "base/descriptor.h"
#include "base/inside.h"
#include "base/limits.h"
#include "base/open_inside.h"

namespace hakusho {

namespace fs = boost::filesystem;

namespace {

Failure refused(const std::string& path, const char* doing) {
  return {"cannot " + std::string(doing) + " \"" + path + "\": " + std::strerror(errno), {}};
}

Result<std::string> read_descriptor(int number, const std::string& path, std::size_t most_bytes) {
  struct stat status {};
  if (::fstat(number, &status) != 0) return refused(path, "read");
  if (!S_ISREG(status.st_mode)) return Failure{"cannot read \"" + path + "\": it is no regular file", {}};
  if (static_cast<std::size_t>(status.st_size) > most_bytes)
    return Failure{"\"" + path + "\" has " + std::to_string(status.st_size) + " bytes, more than the limit of " +
                       std::to_string(most_bytes),
                   "split it, or check that it is the file that was meant"};
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(number, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refused(path, "read");
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

bool is_name(std::string_view name, std::string_view also) {
  if (name.empty() || name.size() > limits::identifier_bytes) return false;
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  const auto upper = [&](char c) { return !also.empty() && c >= 'A' && c <= 'Z'; };
  if (!plain(name[0]) && !upper(name[0])) return false;
  return std::all_of(name.begin(), name.end(), [&](char c) {
    return plain(c) || upper(c) || c == '-' || also.find(c) != std::string_view::npos;
  });
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number() < 0) return refused(path, "read");
  return read_descriptor(file.number(), path, most_bytes);
}

Result<std::string> read_inside(const std::string& root, const std::string& relative, std::size_t most_bytes) {
  const Descriptor folder(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() < 0) return refused(root, "open");
  Result<std::string> bytes = read_inside(folder.number(), relative, most_bytes);
  if (bytes) return bytes;
  // A symbolic link is followed where it leads to a file of the project.
  const bool climbs = ("/" + relative + "/").find("/../") != std::string::npos;
  const std::string inside = climbs ? std::string() : without_links(root, relative);
  return inside.empty() || inside == relative ? bytes : read_inside(folder.number(), inside, most_bytes);
}

Result<std::string> read_inside(int root, const std::string& relative, std::size_t most_bytes) {
  const Descriptor file = open_inside(root, relative, O_RDONLY | O_NONBLOCK);
  if (file.number() < 0 && (errno == EXDEV || errno == ELOOP)) {
    return Failure{"\"" + relative + "\" leads out of the project through a symbolic link",
                   "put the file itself into the folder"};
  }
  if (file.number() < 0) return refused(relative, "read");
  return read_descriptor(file.number(), relative, most_bytes);
}

Outcome write_file(const std::string& path, std::string_view bytes) {
  boost::system::error_code error;
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, error);
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (file.number() < 0) return refused(path, "write");
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return refused(path, "write");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return Done{};
}

Outcome replace_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  if (Outcome written = write_file(beside, bytes); !written) {
    ::unlink(beside.c_str());
    return written;
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) return refused(path, "replace");
  return Done{};
}

bool file_exists(const std::string& path) {
  boost::system::error_code error;
  return fs::is_regular_file(path, error);
}

std::string file_stamp(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return std::to_string(status.st_size) + "-" + std::to_string(status.st_mtim.tv_sec) + "." +
         std::to_string(status.st_mtim.tv_nsec);
}

bool folder_exists(const std::string& path) {
  boost::system::error_code error;
  return fs::is_directory(path, error);
}

std::vector<std::string> list_folder(const std::string& path) {
  std::vector<std::string> names;
  boost::system::error_code error;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    const fs::file_status status = entry->symlink_status(error);
    if (error || fs::is_symlink(status)) continue;
    names.push_back(entry->path().filename().string() + (fs::is_directory(status) ? "/" : ""));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> list_files_below(const std::string& path) {
  std::vector<std::string> found;
  std::vector<std::string> open = {""};
  while (!open.empty()) {
    const std::string folder = open.back();
    open.pop_back();
    for (const std::string& name : list_folder(path + "/" + folder))
      (name.back() == '/' ? open : found).push_back(folder + name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool is_identifier(std::string_view name) { return is_name(name, ""); }
bool is_version_name(std::string_view name) { return is_name(name, "._"); }

}  // namespace hakusho
