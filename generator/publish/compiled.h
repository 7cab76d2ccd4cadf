// What compiling one whitepaper gave: its entry, its pages as records, and what was found wrong.
//
// The page bytes themselves are in the published folder; the cache holds only their digests.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/entry.h"
#include "model/page_link.h"

namespace hakusho::publish {

struct PageRecord {
  std::string path;
  std::string sha256;
  std::uint64_t size = 0;
  friend bool operator==(const PageRecord&, const PageRecord&) = default;
};

struct Compiled {
  Entry entry;
  std::vector<Entry> past;  // earlier revisions, each ending with the one it shows
  std::vector<PageRecord> pages;
  std::vector<PageLink> links;       // of the working text
  std::vector<PageLink> past_links;  // of earlier revisions
  std::vector<Diagnostic> found;
};

// What one plan of the linked pages gave the last time: under the same digest the same files.
struct MadeFiles {
  std::string digest;
  std::vector<PageRecord> files;
};
using MadeByPlan = std::map<std::string, MadeFiles>;

std::string to_bytes(const Compiled& compiled);
std::string to_bytes(const MadeByPlan& made);
std::string to_bytes(const std::vector<Diagnostic>& findings);
// Null for bytes that are not whole.
std::optional<Compiled> compiled_from(std::string_view bytes);
std::optional<MadeByPlan> made_from(std::string_view bytes);
std::optional<std::vector<Diagnostic>> findings_from(std::string_view bytes);

}  // namespace hakusho::publish
