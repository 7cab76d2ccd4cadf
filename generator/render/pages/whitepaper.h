// The pages of one whitepaper: each layout in each format, and what the rest of the site is told about it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/entry.h"
#include "model/outline.h"
#include "model/page.h"
#include "model/site.h"
#include "model/vendor.h"
#include "model/whitepaper.h"
#include "model/words.h"
#include "render/prose/bodies.h"
#include "render/template/template.h"

namespace hakusho::render {

// One revision of a whitepaper as the others link to it.
struct KnownRevision {
  std::string version;
  std::string printed_version;  // empty: the version
  std::optional<Date> date;
  bool reconstructed = false;
  bool current = false;                           // its pages stand in the whitepaper's own folder
  std::optional<std::set<std::string>> sections;  // the ids of its sections; null: it has no pages
  std::string diff_page;                          // against the one before it, as a path of the site; empty: none
};

// What is known of a section's history.
struct SectionHistory {
  std::string since;       // the version since which it stands unchanged; empty: unknown
  std::string changed_in;  // the newest version in which it changed; empty: unknown
  std::string diff_page;   // that shows the change; empty: none
};

struct WhitepaperPages {
  const Whitepaper& whitepaper;
  const Vendor& vendor;
  const std::vector<Outline>& outlines;            // of this whitepaper, one a layout of the site, in its order
  std::vector<KnownRevision> revisions;            // oldest first, the shown one among them
  std::map<std::string, SectionHistory> sections;  // by section id
  std::string revisions_page;                      // a path of the site; empty: there is none
  NameOther name_other;                            // may be empty
};

// What all pages are made with.  Requires: everything outlives the call.
struct PageMakers {
  const Site& site;
  const Catalogs& catalogs;
  const Words& words;
  const Templates& templates;
  const View& common;  // common_view
};

// The ids of its sections, for KnownRevision.
std::set<std::string> section_ids(const Whitepaper& whitepaper);

// The prose of that whitepaper in that format, for its pages and, in HTML, its entry.  Requires: `of` and `with`
// outlive it.
Bodies bodies_of(const WhitepaperPages& of, const PageMakers& with, Format format);

// Takes a page as soon as it is made: the paths where it stands, and its bytes, which are gone after the call.
using TakePage = std::function<void(const std::vector<std::string>&, std::string_view)>;

// Every outline in every format of the site.  The current revision goes into the whitepaper's own folder, and the
// layout that the vendor publishes in (or the first, when the site does not show that one) stands at index.html too,
// byte for byte; an earlier one goes into a folder of its version.  Which revision it is says `version`: one of
// `of.revisions`, or empty when there is none.  Requires: `html` is of bodies_of(of, with, html).
void whitepaper_pages(const WhitepaperPages& of, const std::string& version, const PageMakers& with, Bodies& html,
                      const TakePage& take);

// The style sheet that prints title and version on every page of that revision; it stands beside its pages.
Page print_page(const WhitepaperPages& of, const std::string& version);

// The same before any template: the view of one page, for tests of what templates may say.
// Requires: `bodies` is of bodies_of(of, with, format) and outlives the view.
PageView whitepaper_view(const WhitepaperPages& of, const std::string& version, const Outline& outline, Format format,
                         const PageMakers& with, Bodies& bodies);

// What the current revision tells the site.  In its HTML, links are written for pages two folders below the site's
// root.  `revisions` without summary, page and diff_page of those that `of` does not know.
// Requires: `html` is of bodies_of(of, with, html).
Entry entry_of(const WhitepaperPages& of, const PageMakers& with, Bodies& html);

}  // namespace hakusho::render
