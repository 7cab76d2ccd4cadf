// Compiles one whitepaper: its files become pages, an entry for the rest of the site, and findings.
//
// The result depends on the arguments alone, so it can be cached by the digest of its sources and computed on any
// thread.
#pragma once

#include "base/result.h"
#include "model/vendor.h"
#include "pipeline/design.h"
#include "pipeline/revisions.h"
#include "publish/compiled.h"
#include "publish/sink.h"

namespace hakusho::pipeline {

// Puts the pages into the sink.  If there are errors among the findings, it makes no pages, and the entry contains only
// what the check of links needs.
// Fails when the sink refuses a page.
Result<publish::Compiled> compile(const WhitepaperSources& sources, const Vendor& vendor, const Design& design,
                                  const View& common, publish::Sink& sink);

}  // namespace hakusho::pipeline
