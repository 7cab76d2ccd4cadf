// The page of all revisions: the vendor's own table as published, and beside each revision what was computed.
#pragma once

#include <string>
#include <vector>

#include "model/change.h"
#include "model/page.h"
#include "model/whitepaper.h"
#include "render/diff_page.h"

namespace hakusho {

// What is known of one revision beyond what the history declares.  Links are relative to the page.
struct RevisionLinks {
  std::string version;
  bool snapshot = false;                // its text is known
  std::vector<std::pair<std::string, std::string>> layouts;  // title and link of its pages; empty without a snapshot
  std::string diff_href;                // against the snapshot before it; empty: none
  const DiffReport* report = nullptr;   // of that comparison
};

struct RevisionsPageOptions {
  PageFormat format = PageFormat::html;
  std::string vendor_name;
  std::string current;      // link to the current revision in the vendor's own layout
  std::string whole_diff;   // link to the comparison of the oldest with the newest snapshot; empty: none
  std::string other_format;
  const Words* words = nullptr;
};

// The view of templates/revisions/page.html and page.md.  Revisions are looked up by version; one that is not in
// `links` has no snapshot.  Requires: options.words.
PageView revisions_page(const Whitepaper& whitepaper, const std::vector<RevisionLinks>& links, const RevisionsPageOptions& options);

}  // namespace hakusho
