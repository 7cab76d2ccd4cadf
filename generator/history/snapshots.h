// Where the past revisions of a whitepaper stand: frozen files, and git tags behind them.
//
// A frozen file wins over a tag.  Finding them reads no file, so that a build can ask at little cost whether anything
// changed; a blob has another id whenever its bytes differ.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "history/repository.h"

namespace hakusho::history {

enum class SnapshotOrigin { frozen, tag };

struct Snapshot {
  std::string version;
  SnapshotOrigin origin = SnapshotOrigin::tag;
  std::string name;  // of the tag; empty for a frozen file
  std::string path;  // as findings say it: `content/…/revisions/1.0.yaml`, `amiya/alog-cloud/1.0:content/…`
  Blob blob;         // of a tag
};

// By vendor and whitepaper, then by version.
using TagSnapshots = std::map<std::pair<std::string, std::string>, std::map<std::string, Snapshot>>;

// Every tag that fits the pattern, with the file that it holds for the whitepaper it names.  `whitepapers` are the
// pairs of vendor and whitepaper for tags that name only a version.
TagSnapshots find_tagged(const Repository& repository, const std::string& pattern,
                         const std::vector<std::pair<std::string, std::string>>& whitepapers);

// The whitepaper's file in a commit: whitepaper.yaml, .yml or .json.
std::optional<Blob> find_whitepaper(const Repository& repository, const std::string& commit, const std::string& vendor,
                                    const std::string& whitepaper);

}  // namespace hakusho::history
