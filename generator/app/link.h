// Links the site: the pages across whitepapers, from what each whitepaper exports.
//
// Whether the target of a link to another whitepaper exists is asked here, where all of them are known.
#pragma once

#include <string>
#include <vector>

#include "app/workshop.h"
#include "base/date.h"
#include "base/result.h"
#include "model/entry.h"
#include "model/vendor.h"
#include "publish/cache.h"
#include "publish/stage.h"

namespace hakusho {

// Links to whitepapers or sections that are not there: `app/missing-target`.
void check_links(const std::vector<Entry>& entries, Diagnostics& found);

// Puts home, vendor, control, coverage and search pages, feeds and assets on the stage; what did not change since the
// last run is kept and not made again.
Outcome link_site(const std::vector<Entry>& entries, const std::vector<Vendor>& vendors, const ProjectFiles& files,
                  const Workshop& workshop, const View& common, const Date& today, Stage& stage, const Cache& cache,
                  unsigned threads);

}  // namespace hakusho
