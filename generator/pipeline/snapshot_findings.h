// Checks the texts that were kept of a whitepaper's earlier revisions: texts that are missing, tags that were moved,
// published revisions that changed.
//
// Findings, each at the revision in the working file's history:
//   history/frozen-differs     error: the frozen file and the tag hold different texts; a published revision never
//   changes history/moved-tag          warning: the tag held another text before history/missing-text       warning:
//   the tag is gone, or an older revision has a text and this one has none history/shallow            warning: the
//   clone is shallow, so that tags are missing history/other-revision     warning: the text says that it is another
//   revision history/published-changed  warning: the working file differs from the published text of its newest
//   revision history/unlisted-revision  warning: a frozen file whose version is not in the history history/no-text
//   info: no text of this revision or of an older one was kept
#pragma once

#include "pipeline/comparisons.h"
#include "pipeline/design.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

void check_snapshots(const WhitepaperSources& sources, const Revisions& revisions, const Design& design,
                     Diagnostics& found);

}  // namespace hakusho::pipeline
