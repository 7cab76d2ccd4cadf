// What compiling one whitepaper gave: its entry, its pages as records, and what was found wrong.
//
// The page bytes themselves are in the published folder; the cache holds only their digests.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/entry.h"

namespace hakusho {

struct PageRecord {
  std::string path;
  std::string sha256;
  std::uint64_t size = 0;
  friend bool operator==(const PageRecord&, const PageRecord&) = default;
};

struct Compiled {
  Entry entry;
  std::vector<PageRecord> pages;
  std::vector<Diagnostic> found;
};

std::string to_bytes(const Compiled& compiled);
// Null for bytes that are not whole.
std::optional<Compiled> compiled_from(std::string_view bytes);

}  // namespace hakusho
