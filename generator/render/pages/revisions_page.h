// The page of all revisions: the vendor's own table as published, and beside each revision what was computed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/change.h"
#include "model/outline.h"
#include "model/page.h"
#include "model/site.h"
#include "model/vendor.h"
#include "model/whitepaper.h"
#include "model/words.h"
#include "render/template/template_place.h"

namespace hakusho::render {

// What is known of one revision beyond what the history declares.  Links are relative to the page.
struct RevisionLinks {
  std::string version;
  bool snapshot = false;                                     // its text is known
  std::vector<std::pair<std::string, std::string>> layouts;  // title and link of its pages; empty without a snapshot
  std::string diff_href;                                     // against the snapshot before it; empty: none
  const DiffReport* report = nullptr;                        // of that comparison
};

// Requires: everything outlives the call.
struct RevisionsPageOptions {
  Format format = Format::html;
  const Site& site;
  const Vendor& vendor;
  const Words& words;
  const Outline& outline;         // of the current revision, in the layout that `current` shows
  std::string current;            // link to that page
  std::string whole_diff = {};    // link to the comparison of the oldest snapshot with the newest; empty: none
  std::string other_format = {};  // link to this page in the other format
};

// The view of templates/revisions/page.html and page.md.  A revision that is not in `links` has no snapshot.
PageView revisions_page(const Whitepaper& whitepaper, const std::vector<RevisionLinks>& links,
                        const RevisionsPageOptions& options);

}  // namespace hakusho::render
