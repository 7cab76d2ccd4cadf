// Everything that is wrong with one whitepaper, found in one place, so that `check` and `build` say the same.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "model/entry.h"
#include "pipeline/comparisons.h"
#include "pipeline/design.h"
#include "pipeline/open_project.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

struct Examined {
  std::unique_ptr<const Revisions> revisions;  // null: its file holds no whitepaper
  Comparisons comparisons;                     // empty when the working file does not read without errors
};

// Reads the whitepaper with its past and holds it against every rule.
Examined examine(const WhitepaperSources& sources, const Design& design, Diagnostics& found);

// What is needed of it to ask whether links between whitepapers lead somewhere.
Entry link_ends(const Whitepaper& whitepaper);

// The same for every whitepaper, with the links between them.
void find_everything(const Project& project, const Design& design, Diagnostics& found, unsigned threads = 0);

// Fills in the source lines that are still missing, from the files of the project.
void attach_sources(const Source& source, Diagnostics& found);

}  // namespace hakusho::pipeline
