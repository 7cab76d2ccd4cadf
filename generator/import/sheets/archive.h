// A ZIP archive in memory, read so that no archive can fill the memory: every size is counted while it is unpacked.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace hakusho::imports {

inline constexpr std::size_t most_archive_entries = 2'000;
inline constexpr std::size_t most_unpacked_bytes = 64u << 20;  // of all wanted entries together

// The entries whose names `wanted` accepts.  Fails for what is no archive, for encrypted entries, and when a limit is
// passed.
using EntryFilter = bool (*)(std::string_view name);
Result<std::map<std::string, std::string>> unpack(std::string_view bytes, EntryFilter wanted);

// The names of the first entries; none for what is no archive.
std::vector<std::string> entry_names(std::string_view bytes);

}  // namespace hakusho::imports
