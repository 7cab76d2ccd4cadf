// Compiles one whitepaper: bytes in; pages, an entry for the rest of the site, and findings out.
//
// Nothing else is looked at, so that it can be kept by the digest of its sources and done on any thread.
#pragma once

#include "base/result.h"
#include "model/vendor.h"
#include "pipeline/design.h"
#include "pipeline/revisions.h"
#include "publish/compiled.h"
#include "publish/sink.h"

namespace hakusho::pipeline {

// Pages go to the sink.  With errors among the findings there are no pages, and the entry holds only what links to
// it need.
// Fails when the sink refuses a page.
Result<publish::Compiled> compile(const WhitepaperSources& sources, const Vendor& vendor, const Design& design,
                                  const View& common, publish::Sink& sink);

}  // namespace hakusho::pipeline
