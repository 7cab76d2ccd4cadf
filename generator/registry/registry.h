// The pages across whitepapers: home, vendors, controls, coverage, search, the site's own pages; feeds and server
// files.
//
// They are made from the entries that whitepapers export.  A plan has the path of a page, a digest of its inputs, and a
// function that makes it, so that pages with the same digest as in the last build are not made again.
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
  Markup body;  // highest heading level 2; links relative to the site's root
};

struct RegistryInput {
  const Site& site;
  const Words& words;
  const Catalogs& catalogs;
  const std::vector<Vendor>& vendors;      // in display order
  const std::vector<Entry>& entries;       // of current revisions, in display order
  const std::vector<Entry>& past;          // of earlier revisions, each up to that revision
  std::vector<OwnPage> own_pages;          // in display order
  std::map<std::string, Markup> contacts;  // of vendors, by id
  Date today;                              // the day from which freshness is counted
};

// Pages with `noindex` are left out of the sitemap.
enum class Listing { in_sitemap, left_out };

// A planned page.  The digest covers the entries, vendors, catalogs, site and day that the page depends on, but not
// templates and words.
struct PagePlan {
  std::string path;
  std::string digest;
  std::function<PageView()> make;
  Listing listing = Listing::in_sitemap;
};

// Plans every page with a template.  Requires: the input outlives the plans.
std::vector<PagePlan> plan_pages(const RegistryInput& input);

// What machines read: feeds (Atom, RFC 4287) of the site and of each whitepaper, robots.txt, `_headers` and
// nginx-headers.conf; and sitemap.xml of `paths` where the site has a base URL.
std::vector<Page> make_site_files(const RegistryInput& input, const std::vector<std::string>& paths);

}  // namespace hakusho::registry
