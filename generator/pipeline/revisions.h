// A whitepaper with its past: the working file, and a snapshot for each earlier revision that has one.
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

// What git holds of one whitepaper's past.
struct Tagged {
  std::map<std::string, history::Snapshot> by_version;
  std::set<std::string> moved;  // versions whose tag held another text when it was first seen
  std::set<std::string> gone;   // versions that had a tag
  bool shallow = false;         // history is cut off, so that tags may be missing
  std::string root;             // the folder whose repository holds the snapshots
};

// What one whitepaper is made from, as bytes; `key` changes whenever any of it does.
struct WhitepaperSources {
  const WhitepaperFolder* folder = nullptr;
  SourceFile vendor;
  SourceFile working;
  std::vector<SourceFile> frozen;
  std::vector<SourceFile> figures;
  Tagged tagged;
  std::string key;
};

// One revision of the history and what it said; none when no snapshot is left or it no longer reads.
struct PastRevision {
  std::string version;
  std::string path;
  history::SnapshotOrigin origin = history::SnapshotOrigin::frozen;
  std::optional<Whitepaper> whitepaper;
};

struct Revisions {
  Whitepaper working;
  std::vector<PastRevision> past;         // one for each revision of the history before the newest, oldest first
  std::optional<PastRevision> published;  // what a frozen file or a tag holds of the newest revision, if any does
};

// The bytes of one whitepaper's files; null, with a diagnostic, when its own file cannot be read.
std::optional<WhitepaperSources> read_sources(const ProjectFiles& files, const VendorFolder& vendor,
                                              const WhitepaperFolder& folder, Tagged tagged,
                                              const std::string& design_digest, Diagnostics& found);

// Null when the working file holds no whitepaper.  What is wrong with a tagged file is a warning: the tag cannot be
// mended, and the rest still builds.
std::optional<Revisions> read_revisions(const WhitepaperSources& sources, const Catalogs& catalogs, Diagnostics& found);

// The version that a frozen file's name says.
std::string version_of(const std::string& frozen_path);

// The bytes of a snapshot in git.
Result<std::string> read_tagged(const std::string& root, const history::Snapshot& snapshot);

}  // namespace hakusho::pipeline
