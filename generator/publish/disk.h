// Every change that publishing makes below the output folder.
//
// Paths are relative to the output folder, and no symbolic link below it is ever followed.  A refusal names the file
// and says what to do.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace hakusho::publish {

// Tells a file from one that was written in its place later.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::uint64_t inode = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};
FileStamp stamp_of(const struct stat& status);

// `whitepapers/amiya` of `whitepapers/amiya/index.html`; empty at the top.
std::string_view folder_of(std::string_view path);
// `index.html`, the end of the path.
const char* name_in_folder(const std::string& path);
// Relative, and without empty names, `.` and `..`.
bool is_site_path(std::string_view path);

class Disk {
 public:
  // Is asked before every change: 0 allows it, an errno refuses it.  Tests stop or refuse single changes with it.
  using Trap = std::function<int()>;

  // `folder` is the open output folder, which must outlive this; `name` is what messages call it.
  Disk(int folder, std::string name, Trap trap = {})
      : folder_(folder), name_(std::move(name)), trap_(std::move(trap)) {}

  std::string named(std::string_view path) const { return path.empty() ? name_ : name_ + "/" + std::string(path); }
  int folder() const { return folder_; }
  // A folder below, for the calls that take one; not open when there is none, or when a symbolic link is on the way.
  Descriptor open_folder(const std::string& path) const;
  // Of the file itself, also when it is a symbolic link; nothing when there is none.
  std::optional<struct stat> status(const std::string& path) const;
  // The names in a folder, in byte order; empty when it cannot be read.
  std::vector<std::string> names_in(const std::string& path) const;
  // Nothing when there is no such regular file.
  std::optional<std::string> read(const std::string& path, std::size_t most_bytes) const;

  // Writes a new file.  `meant` is the path that a message names.  Requires: its folder was made or asked for before.
  Result<FileStamp> write_new(const std::string& path, std::string_view bytes, const std::string& meant) const;
  Outcome append(const std::string& path, std::string_view bytes) const;
  Outcome make_folder(const std::string& path) const;
  // Both are in one folder, or lead to different ones.
  Outcome rename(const std::string& from, const std::string& to) const;
  // Removes a file or a symbolic link; one that is gone already is no failure.
  Outcome remove(const std::string& path) const;
  // Removes the folder if it is empty.
  void remove_if_empty(const std::string& path) const;
  // Removes it with everything in it.
  Outcome remove_all(const std::string& path) const;
  Outcome make_link(const std::string& path, const std::string& target) const;
  // Has everything that was written reach the disk.
  Outcome sync() const;

  // 0 allows the next change.
  int ask() const { return trap_ ? trap_() : 0; }

 private:
  int folder_;
  std::string name_;
  Trap trap_;
};

}  // namespace hakusho::publish
