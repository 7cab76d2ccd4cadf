// The pages across whitepapers: home, vendors, controls, coverage, search, the site's own, and what machines read.
//
// Everything is made from what whitepapers export, their entries.  Making is planned first: a plan says which page,
// from what (a digest), and how, so that pages whose digest is the one of the last build need not be made again.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/catalog.h"
#include "model/entry.h"
#include "model/page.h"
#include "model/site.h"
#include "model/vendor.h"
#include "model/view.h"
#include "model/words.h"

namespace hakusho::registry {

// A page of the site's own, site/pages/<name>.md.
struct OwnPage {
  std::string name;
  std::string title;
  std::string description;
  Markup body;  // headings from level 2 down, links written for a page at the site's root
};

struct RegistryInput {
  const Site& site;
  const Words& words;
  const Catalogs& catalogs;
  const std::vector<Vendor>& vendors;      // in the order in which they are shown
  const std::vector<Entry>& entries;       // of current revisions, in the order in which they are shown
  const std::vector<Entry>& past;          // of earlier ones, each showing its last revision
  std::vector<OwnPage> own_pages;          // in the order in which they are shown
  std::map<std::string, Markup> contacts;  // of vendors, by id
  Date today;                              // freshness in words is counted from it
};

// A page that asks search engines not to keep it is no page of the sitemap.
enum class Listing { in_sitemap, left_out };

// A page that may have to be made.  Templates and words are no part of the digest, entries, vendors, catalogs, the site
// and the day are.
struct PagePlan {
  std::string path;
  std::string digest;
  std::function<PageView()> make;
  Listing listing = Listing::in_sitemap;
};

// Every page with a template.  Requires: the input outlives the plans.
std::vector<PagePlan> plan_pages(const RegistryInput& input);

// What machines read: feeds (Atom, RFC 4287) of the site and of each whitepaper, robots.txt, `_headers` and
// nginx-headers.conf; and sitemap.xml of `paths` where the site has a base URL.
std::vector<Page> make_site_files(const RegistryInput& input, const std::vector<std::string>& paths);

}  // namespace hakusho::registry
