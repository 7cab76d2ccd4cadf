#include "publish/folder.h"

#include <fcntl.h>
#include <unistd.h>

namespace hakusho {

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

}  // namespace hakusho
