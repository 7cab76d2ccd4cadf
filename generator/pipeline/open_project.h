// The first step of every command: the project's files, and which of them git holds for past revisions.
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
  TagRecord remembered;  // of earlier runs
  bool shallow = false;  // git's history is cut off, so that tags may be missing

  Tagged tagged_of(const WhitepaperFolder& folder) const;
};

// A whitepaper that the user named `vendor/whitepaper`, or by its id alone where only one vendor has it.
struct NamedWhitepaper {
  const VendorFolder* vendor = nullptr;
  const WhitepaperFolder* folder = nullptr;
};
Result<NamedWhitepaper> find_named(const Project& project, const std::string& name);

// Fails when there is no project at `root` (empty: here or above).
Result<Project> open_project(const std::string& root, Diagnostics& found);

}  // namespace hakusho::pipeline
