// The page of all revisions: the vendor's own history as published, and for each revision what was computed.
#pragma once

#include <vector>

#include "model/change.h"
#include "model/page.h"
#include "render/pages/revision_input.h"

namespace hakusho::render {

// The comparisons of one whitepaper, for the page of its revisions.  Requires: they outlive the call.
struct HistoryReports {
  std::vector<const DiffReport*> into;  // of each revision with the one before it, in the history's order; null: none
  const DiffReport* whole = nullptr;    // of the oldest with the newest; null: the others say it already
};

// The view of templates/revisions/page.html and page.md.
// Requires: `input` is the current revision, with at least one outline and one revision; `reports.into` has an element
// for each of `input.revisions`.
PageView revisions_page(const RevisionInput& input, const HistoryReports& reports, Format format);

}  // namespace hakusho::render
