// Links the site: the pages across whitepapers, from what each whitepaper exports.
//
// Whether the target of a link to another whitepaper exists is asked here, where all of them are known.
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

// Links to whitepapers or sections that are not there: `app/missing-target`.
void check_links(const std::vector<Entry>& entries, Diagnostics& found);

// What is linked: everything that was compiled, in the order in which it is shown.
struct Linked {
  std::vector<Entry> entries;
  std::vector<Entry> past;
  std::vector<std::string> indexed_paths;  // of the compiled pages that search engines may list
};

// Puts home, vendor, control, coverage and search pages, feeds, the site's own pages and assets into the sink; what did
// not change since the last run is kept and not made again.  `key` stands for templates, words and the site.
Outcome link_site(const Linked& linked, const std::vector<Vendor>& vendors, const std::vector<SitePage>& pages,
                  const ProjectFiles& files, const Design& design, const View& common, const Date& today,
                  const std::string& key, publish::Sink& sink, const publish::Cache& cache, unsigned threads);

// site/pages/*.md, in the order in which they are shown.
std::vector<SitePage> read_site_pages(const ProjectFiles& files, Diagnostics& found);

}  // namespace hakusho::pipeline
