// Builds a site: compiles each whitepaper, links what they export, and publishes the pages.
//
// Nothing is printed: findings and figures are values, progress is a callback.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "pipeline/open_project.h"
#include "publish/cache.h"
#include "publish/sink.h"

namespace hakusho::pipeline {

struct BuildRequest {
  Date today;            // the day the pages are made on
  std::string program;   // identifies this build of the program: what another one kept is made again
  unsigned threads = 0;  // 0: one for each core
  std::function<void(std::size_t done, std::size_t total)>
      progress;  // whitepapers compiled; may be empty; called under a lock
};

struct BuildReport {
  Diagnostics found;                                 // all that was found, with its source lines
  std::optional<publish::PublishSummary> published;  // none when there are errors: the site is as it was
};

// Builds the site of `project` into `sink`.  `found` holds what opening the project found.
// Fails when the disk or another part of the system refuses.
Result<BuildReport> build(const Project& project, Diagnostics found, const BuildRequest& request, publish::Sink& sink,
                          const publish::Cache& cache);

// Adds to `found` all that is wrong with the project, exactly what `build` would find, and publishes nothing.
// Fails when a part of the system refuses.
Outcome check(const Project& project, const BuildRequest& request, Diagnostics& found);

}  // namespace hakusho::pipeline
