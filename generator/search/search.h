// Everything search.html loads: one index for every bucket of whitepapers, the texts for the results, and what tells
// where they are.  All of it classic scripts below assets/search/, so that it works from `file://`.
//
// A whitepaper's bucket depends on its name and on the size of the whole site, so that an edit changes one bucket.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/entry.h"
#include "model/page.h"
#include "model/synonyms.h"
#include "model/vendor.h"

namespace hakusho::search {

// Files that are made together, and what they are made from: equal digests make equal files.
struct FilesPlan {
  std::string name;  // `search/0`, `search/text/amiya/alog-cloud`, …: unlike that of any other plan
  std::string digest;
  std::function<std::vector<Page>()> make;  // the input must still stand when it is called
};

// `language`: the site's, for dates.  `past`: revisions that are found on demand; each entry's last revision is the one
// it shows.
std::vector<FilesPlan> plan_search(const std::vector<Entry>& entries, const std::vector<Entry>& past,
                                   const std::vector<Vendor>& vendors, const Catalogs& catalogs,
                                   const SynonymGroups& synonyms, const std::string& language);

}  // namespace hakusho::search
