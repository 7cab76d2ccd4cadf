// Links the site: makes the pages across whitepapers from what each whitepaper exports.
//
// Links between whitepapers are checked here, where all whitepapers are known.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/entry.h"
#include "model/site_page.h"
#include "model/vendor.h"
#include "pipeline/design.h"
#include "publish/cache.h"
#include "publish/sink.h"

namespace hakusho::pipeline {

// Reports links to whitepapers or sections that do not exist: `app/missing-target`.
void check_links(const std::vector<Entry>& entries, Diagnostics& found);

// What the compiled whitepapers export, in the order in which they are shown.
struct Linked {
  std::vector<Entry> entries;
  std::vector<Entry> past;                 // of earlier revisions
  std::vector<std::string> indexed_paths;  // the compiled pages that belong in the sitemap
};

// Everything that the linked pages are made from.  Requires: it outlives the call.
struct LinkInput {
  const Linked& linked;
  const std::vector<Vendor>& vendors;  // in the order in which they are shown
  const std::vector<SitePage>& pages;  // see read_site_pages
  const ProjectFiles& files;
  const Design& design;
  const View& common;      // see render::common_view
  Date today;              // pages say how long ago a revision was
  std::string design_key;  // see design_digest; files made with another one are made again
  unsigned threads = 0;    // 0: one for each core
};

// Puts home, vendor, control, coverage and search pages, feeds, the site's own pages and assets into the sink; keeps
// those that did not change since the last run.  Fails when the sink refuses a file.
Outcome link_site(const LinkInput& input, publish::Sink& sink, const publish::Cache& cache);

// Reads site/pages/*.md; in the order in which they are shown.
std::vector<SitePage> read_site_pages(const ProjectFiles& files, Diagnostics& found);

}  // namespace hakusho::pipeline
