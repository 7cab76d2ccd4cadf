// A whitepaper with its earlier revisions: the working file, and the text of each revision that was kept.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "history/snapshots.h"
#include "model/whitepaper.h"
#include "pipeline/project.h"

namespace hakusho::pipeline {

// The published texts of one whitepaper that git tags hold.
struct Tagged {
  std::map<std::string, history::Snapshot> by_version;
  std::set<std::string> moved;  // versions whose tag held another text when it was first seen
  std::set<std::string> gone;   // versions that had a tag and have none now
  bool shallow = false;         // the clone is shallow, so that tags may be missing
  std::string root;             // the folder whose repository holds the snapshots
};

// The bytes that one whitepaper is compiled from.
struct WhitepaperSources {
  const WhitepaperFolder* folder = nullptr;
  SourceFile vendor;
  SourceFile working;
  std::vector<SourceFile> frozen;
  std::vector<SourceFile> figures;
  Tagged tagged;
  std::string key;  // a digest of all of them, the tags, and the design
};

// One revision of the history.
struct PastRevision {
  std::string version;
  std::string path;
  history::SnapshotOrigin origin = history::SnapshotOrigin::frozen;
  std::optional<Whitepaper> whitepaper;  // none when its text was not kept, or can no longer be read
};

struct Revisions {
  Whitepaper working;
  std::vector<PastRevision> past;         // one for each revision of the history before the newest, oldest first
  std::optional<PastRevision> published;  // what a frozen file or a tag holds of the newest revision, if any does
};

// Reads the files of one whitepaper.  Returns nothing, and reports why, when its own file cannot be read.
std::optional<WhitepaperSources> read_sources(const ProjectFiles& files, const VendorFolder& vendor,
                                              const WhitepaperFolder& folder, Tagged tagged,
                                              const std::string& design_digest, Diagnostics& found);

// Parses the working file and every earlier text.  Returns nothing when the working file holds no whitepaper.
// Mistakes in a tagged file are warnings, since a tag cannot be corrected and the rest can still be built.
std::optional<Revisions> read_revisions(const WhitepaperSources& sources, const Catalogs& catalogs, Diagnostics& found);

// The version in a frozen file's name: `1.0` for `…/revisions/1.0.yaml`.
std::string version_of(const std::string& frozen_path);

// Reads a tagged text from the repository of the folder `root`.
Result<std::string> read_tagged(const std::string& root, const history::Snapshot& snapshot);

}  // namespace hakusho::pipeline
