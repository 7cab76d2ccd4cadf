#include "publish/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace hakusho::publish {

namespace {

bool is_folder(const std::string& path, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

Folder::Folder(const std::string& path) : handle_(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

Folder::~Folder() {
  if (handle_ >= 0) ::close(handle_);
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, slash == std::string_view::npos ? 0 : slash);
}

const char* name_in_folder(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path.c_str() + (slash == std::string::npos ? 0 : slash + 1);
}

std::vector<std::string> everything_below(const std::string& top) {
  std::vector<std::string> found;
  std::vector<std::string> open = {""};
  while (!open.empty()) {
    const std::string folder = std::move(open.back());
    open.pop_back();
    DIR* listing = ::opendir((top + "/" + folder).c_str());
    if (listing == nullptr) continue;
    while (const dirent* entry = ::readdir(listing)) {
      const std::string_view name(entry->d_name);
      if (name == "." || name == "..") continue;
      std::string path = folder + std::string(name);
      if (is_folder(top + "/" + path, *entry)) open.push_back(path + "/");
      else found.push_back(std::move(path));
    }
    ::closedir(listing);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace hakusho::publish
