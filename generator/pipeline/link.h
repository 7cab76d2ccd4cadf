// Links the site: makes the pages across whitepapers from what each whitepaper exports.
//
// Links between whitepapers are checked here, where all whitepapers are known.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/entry.h"
#include "model/page_link.h"
#include "model/site_page.h"
#include "model/vendor.h"
#include "pipeline/design.h"
#include "publish/cache.h"
#include "publish/sink.h"
#include "registry/registry.h"

namespace hakusho::pipeline {

// Links to whitepapers or sections that are not there: `app/missing-target`.  `others` are those of own pages.
void check_links(const std::vector<Entry>& entries, const std::vector<OutgoingLink>& others, Diagnostics& found);

// What the compiled whitepapers export, in the order in which they are shown.
struct Linked {
  std::vector<Entry> entries;
  std::vector<Entry> past;
  std::vector<std::string> pages;          // paths of all compiled pages and figures
  std::vector<std::string> indexed_paths;  // those of them that search engines may list
  std::vector<PageLink> links;             // of working texts
  std::vector<PageLink> past_links;        // of earlier revisions, which stay as they were published
  std::vector<std::string> incomplete;     // folders of whitepapers that have errors and thus no pages
};

enum class PlanKind { page, search };

// Files that are made together: a page, or files of the search.
struct Plan {
  std::string name;  // a page's path
  std::string digest;
  std::function<std::vector<Page>()> make;
  PlanKind kind = PlanKind::page;
  registry::Listing listing = registry::Listing::left_out;
};

// The pages across whitepapers before any of them is made.
struct SitePlan {
  registry::RegistryInput input;
  std::vector<Plan> plans;
};

// Requires: the arguments outlive the plan, at one place in memory.
std::unique_ptr<const SitePlan> plan_site(const Linked& linked, const std::vector<Vendor>& vendors,
                                          const std::vector<SitePage>& pages, const Design& design, const View& common,
                                          const Date& today, unsigned threads);

// Puts home, vendor, control, coverage and search pages, feeds, the site's own pages and assets into the sink; what did
// not change since the last run is kept and not made again.  `key` stands for templates, words and the site.
Outcome link_site(const SitePlan& plan, const Linked& linked, const ProjectFiles& files, const Design& design,
                  const std::string& key, publish::Sink& sink, const publish::Cache& cache, unsigned threads);

// The links from own pages and vendors' contacts to whitepapers.
std::vector<OutgoingLink> links_of_own_pages(const std::vector<SitePage>& pages, const std::vector<Vendor>& vendors);

// site/pages/*.md, in the order in which they are shown.
std::vector<SitePage> read_site_pages(const ProjectFiles& files, Diagnostics& found);

// Where a file of site/static/ is published.
std::string static_path(const SourceFile& file);
// Whether a file of site/static/ may replace the one that hakusho writes at `path`: robots.txt, _headers, .nojekyll.
bool may_be_given(const std::string& path);

}  // namespace hakusho::pipeline
