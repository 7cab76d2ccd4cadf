#include "history/snapshots.h"

#include "history/tag_pattern.h"

namespace hakusho::history {

std::optional<Blob> find_whitepaper(const Repository& repository, const std::string& commit, const std::string& vendor,
                                    const std::string& whitepaper) {
  for (const char* ending : {"yaml", "yml", "json"}) {
    const std::string path = "content/vendors/" + vendor + "/" + whitepaper + "/whitepaper." + ending;
    if (std::optional<Blob> blob = repository.find(commit, path)) return blob;
  }
  return std::nullopt;
}

TagSnapshots find_tagged(const Repository& repository, const std::string& pattern,
                         const std::vector<std::pair<std::string, std::string>>& whitepapers) {
  TagSnapshots found;
  if (pattern.empty()) return found;
  for (const Tag& tag : repository.tags()) {
    const std::optional<TagParts> parts = match_tag(pattern, tag.name);
    if (!parts) continue;
    for (const auto& [vendor, whitepaper] : whitepapers) {
      if (!parts->vendor.empty() && parts->vendor != vendor) continue;
      if (!parts->whitepaper.empty() && parts->whitepaper != whitepaper) continue;
      std::optional<Blob> blob = find_whitepaper(repository, tag.commit, vendor, whitepaper);
      if (!blob) continue;
      const std::string path = tag.name + ":" + blob->path;
      found[{vendor, whitepaper}].try_emplace(
          parts->version, Snapshot{parts->version, SnapshotOrigin::tag, tag.name, path, std::move(*blob)});
    }
  }
  return found;
}

}  // namespace hakusho::history
