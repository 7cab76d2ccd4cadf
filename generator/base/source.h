// Where a project's files are read from: a folder on the disk, or memory.
//
// Paths are relative to the project's root, with '/' between folders.  Nothing outside the root can be read.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace hakusho {

class Source {
 public:
  virtual ~Source() = default;

  // Names in `folder`, in byte order; those of folders end with '/'.  Empty when there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
  // Symbolic links in `folder` that are not followed, since they lead out of the root, nowhere or in a circle.
  virtual std::vector<std::string> refused_links(const std::string&) const { return {}; }
  // Paths of all files below `folder`, relative to it, in byte order.
  virtual std::vector<std::string> list_below(const std::string& folder) const = 0;
  // The whole file.  Fails when it is missing, longer than `most_bytes`, or outside the root.
  virtual Result<std::string> read(const std::string& path, std::size_t most_bytes) const = 0;
};

class DiskSource : public Source {
 public:
  explicit DiskSource(std::string root) : root_(std::move(root)) {}

  std::vector<std::string> list(const std::string& folder) const override;
  std::vector<std::string> refused_links(const std::string& folder) const override;
  std::vector<std::string> list_below(const std::string& folder) const override;
  Result<std::string> read(const std::string& path, std::size_t most_bytes) const override;

 private:
  std::string root_;
};

// Files held in memory, by path: for tests, and for previews of what is not saved yet.
class MemorySource : public Source {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;
  explicit MemorySource(Files files) : files_(std::move(files)) {}

  std::vector<std::string> list(const std::string& folder) const override;
  std::vector<std::string> list_below(const std::string& folder) const override;
  Result<std::string> read(const std::string& path, std::size_t most_bytes) const override;

 private:
  Files files_;
};

}  // namespace hakusho
