#include "base/source.h"

#include <algorithm>

#include "base/files.h"
#include "base/inside.h"

namespace hakusho {

std::vector<std::string> DiskSource::list(const std::string& folder) const { return list_inside(root_, folder).names; }

std::vector<std::string> DiskSource::refused_links(const std::string& folder) const {
  return list_inside(root_, folder).refused_links;
}

std::vector<std::string> DiskSource::list_below(const std::string& folder) const {
  std::vector<std::string> found;
  std::vector<std::string> open = {""};
  while (!open.empty()) {
    const std::string inside = open.back();
    open.pop_back();
    for (const std::string& name : list(folder + "/" + inside))
      (name.back() == '/' ? open : found).push_back(inside + name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

Result<std::string> DiskSource::read(const std::string& path, std::size_t most_bytes) const {
  return read_inside(root_, path, most_bytes);
}

std::vector<std::string> MemorySource::list(const std::string& folder) const {
  std::vector<std::string> names;
  for (const std::string& path : list_below(folder)) {
    const std::size_t slash = path.find('/');
    std::string name = path.substr(0, slash == std::string::npos ? slash : slash + 1);
    if (names.empty() || names.back() != name) names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> MemorySource::list_below(const std::string& folder) const {
  const std::string prefix = folder + "/";
  std::vector<std::string> paths;
  for (auto file = files_.lower_bound(prefix); file != files_.end() && file->first.starts_with(prefix); ++file)
    paths.push_back(file->first.substr(prefix.size()));
  return paths;
}

Result<std::string> MemorySource::read(const std::string& path, std::size_t most_bytes) const {
  const auto file = files_.find(path);
  if (file == files_.end()) return Failure{"there is no file \"" + path + "\"", {}};
  if (file->second.size() > most_bytes)
    return Failure{"\"" + path + "\" is longer than " + std::to_string(most_bytes) + " bytes", {}};
  return file->second;
}

}  // namespace hakusho
