// Opens a project, the first step of every command: its files, and the tags that hold its published revisions.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "history/snapshots.h"
#include "pipeline/project.h"
#include "pipeline/revisions.h"
#include "pipeline/tag_record.h"

namespace hakusho::pipeline {

struct Project {
  ProjectFiles files;
  history::TagSnapshots tagged;
  std::string state;     // the folder of caches and records, which need not exist; empty: nothing is kept
  TagRecord remembered;  // what the tags held in earlier runs
  bool shallow = false;  // the clone is shallow, so that tags may be missing

  Tagged tagged_of(const WhitepaperFolder& folder) const;
};

// One whitepaper of the project.
struct NamedWhitepaper {
  const VendorFolder* vendor = nullptr;
  const WhitepaperFolder* folder = nullptr;
};
// Finds the whitepaper called `vendor/whitepaper`, or by its id alone where only one vendor has it.
// Fails when there is none, and when several vendors have one.
Result<NamedWhitepaper> find_named(const Project& project, const std::string& name);

// The folder for caches and memories: `chosen`, below the root unless it is absolute; .hakusho when it is empty.
std::string state_folder(const std::string& root, const std::string& chosen);

// Opens the project at `root` (empty: the working folder or one above it) with what its repository holds.  `state` is
// as state_folder gives it; empty: .hakusho below the root.  Fails when there is none.
Result<Project> open_project(const std::string& root, Diagnostics& found, const std::string& state = {});
// Opens a project that has no repository and remembers nothing.
Project open_project(std::shared_ptr<const Source> source, Diagnostics& found);

}  // namespace hakusho::pipeline
