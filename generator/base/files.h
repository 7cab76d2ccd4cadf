// Files and folders: the only door to the disk besides `publish` and `history`.
//
// Reading is bounded, and stays inside the root it was given: neither `..` nor a symbolic link leads out of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace hakusho {

// The whole file; a failure names the path, the reason and, for one that is too large, the limit.
Result<std::string> read_file(const std::string& path, std::size_t most_bytes);

// The whole file `relative`, which must lie under `root` without any symbolic link on the way.
Result<std::string> read_inside(const std::string& root, const std::string& relative, std::size_t most_bytes);
// `root` is an open folder.
Result<std::string> read_inside(int root, const std::string& relative, std::size_t most_bytes);

// Creates the folders above it.  Not atomic: `publish` has the promise of all or nothing.
Outcome write_file(const std::string& path, std::string_view bytes);
// Writes beside it and renames, so that the file is the old one or the new one.
Outcome replace_file(const std::string& path, std::string_view bytes);

bool file_exists(const std::string& path);
// Tells a file from what stood there before: its size and when it was written.  Empty when there is none.
std::string file_stamp(const std::string& path);
bool folder_exists(const std::string& path);
// Names in byte order; folders end with '/'; symbolic links are left out.  Empty when the folder is missing.
std::vector<std::string> list_folder(const std::string& path);
// Paths of all files below, relative to it, in byte order.
std::vector<std::string> list_files_below(const std::string& path);

// `[a-z0-9][a-z0-9-]{0,63}`: what may name a vendor, a whitepaper, a layout, a theme.
bool is_identifier(std::string_view name);
// The same with `.`, `_` and capital letters inside: what may name a version.
bool is_version_name(std::string_view name);

}  // namespace hakusho
