// Compiles one whitepaper: bytes in; pages, an entry for the rest of the site, and findings out.
//
// Nothing else is looked at, so that it can be kept by the digest of its sources and done on any thread.
#pragma once

#include "app/revisions.h"
#include "app/workshop.h"
#include "base/result.h"
#include "model/vendor.h"
#include "publish/compiled.h"
#include "publish/stage.h"

namespace hakusho {

// Pages go to the stage.  With errors among the findings there are no pages, and the entry holds only what links to
// it need.
// Fails when the stage refuses a page.
Result<Compiled> compile(const std::string& root, const WhitepaperSources& sources, const Vendor& vendor,
                         const Workshop& workshop, const View& common, Stage& stage);

}  // namespace hakusho
