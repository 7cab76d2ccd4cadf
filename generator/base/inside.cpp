#include "base/inside.h"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cstdlib>

namespace hakusho {

namespace fs = boost::filesystem;

namespace {

std::string real_path(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  const std::string text = resolved == nullptr ? "" : resolved;
  ::free(resolved);
  return text;
}

}  // namespace

std::string without_links(const std::string& root, const std::string& relative) {
  const std::string top = real_path(root), target = real_path(root + "/" + relative);
  if (target == top && !top.empty()) return ".";
  if (!target.starts_with(top == "/" ? top : top + "/")) return {};
  const std::string inside = target.substr(top == "/" ? 1 : top.size() + 1);
  const std::string first = inside.substr(0, inside.find('/'));
  return first == ".git" || first == ".hakusho" ? std::string() : inside;
}

FolderNames list_inside(const std::string& root, const std::string& relative) {
  FolderNames found;
  const std::string here = without_links(root, relative);
  if (here.empty()) return found;
  boost::system::error_code error;
  for (fs::directory_iterator entry(root + "/" + relative, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    fs::file_status status = entry->symlink_status(error);
    if (error) break;
    if (fs::is_symlink(status)) {
      const std::string target = without_links(root, relative + "/" + name);
      // A link to a folder above itself would be followed for ever.
      const bool circle = target == "." || (here + "/").starts_with(target + "/");
      boost::system::error_code dangling;
      status = fs::status(entry->path(), dangling);
      if (target.empty() || circle) {
        found.refused_links.push_back(name);
        continue;
      }
    }
    found.names.push_back(name + (fs::is_directory(status) ? "/" : ""));
  }
  std::sort(found.names.begin(), found.names.end());
  std::sort(found.refused_links.begin(), found.refused_links.end());
  return found;
}

}  // namespace hakusho
