// What is wrong with where a whitepaper's past stands: texts that are missing, tags that were moved, published
// revisions that changed.
//
// Findings, all at the revision in the working file's history: history/frozen-differs (error; a published revision
// never changes), history/moved-tag, history/missing-text (a tag that is gone, or a gap between texts), history/shallow
// (git's history is cut off), history/other-revision (a snapshot of another revision than it is said to be),
// history/published-changed (the working file still says it is a revision that was published with another text);
// history/no-text (info: nothing older has a text either).
#pragma once

#include "pipeline/comparisons.h"
#include "pipeline/design.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

void check_snapshots(const WhitepaperSources& sources, const Revisions& revisions, const Design& design,
                     Diagnostics& found);

}  // namespace hakusho::pipeline
