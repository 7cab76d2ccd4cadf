// The whitepaper that a command works on: found by its name, with the sources and the design it is read with.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "pipeline/design.h"
#include "pipeline/open_project.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

struct OpenWhitepaper {
  Project project;
  Design design;
  const VendorFolder* vendor = nullptr;      // of the project
  const WhitepaperFolder* folder = nullptr;  // of the project
  std::optional<WhitepaperSources> sources;  // none when its own file cannot be read, which `found` then says

  std::string name() const { return folder->vendor + "/" + folder->whitepaper; }
};

// Opens the whitepaper `name` (`vendor/whitepaper`, or its id alone where only one vendor has it) of the project at
// `root` (empty: the working folder or one above it).  `found` receives what is wrong with the files that were read.
// Fails when there is no such project or whitepaper.
Result<OpenWhitepaper> open_whitepaper(const std::string& root, const std::string& name, Diagnostics& found);

// What a whitepaper's file said at a commit.
struct CommittedText {
  std::string path;  // as findings name it: `HEAD:content/vendors/…`
  std::string bytes;
};

// Reads the text that the whitepaper had at `commit`, which names a tag, a branch or a commit of the project's
// repository.  Fails when there is no repository, no such commit, or no such whitepaper in it.
Result<CommittedText> read_committed(const OpenWhitepaper& open, const std::string& commit);

}  // namespace hakusho::pipeline
