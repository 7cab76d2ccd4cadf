// Does the revision history say what really changed?
//
// Findings: check/undeclared-change (a section changed and no row says so), check/declared-no-change (a row names a
// section that did not change), check/declared-unknown-section (a row names no section of either revision),
// check/kind-mismatch (追記 where text was only removed), check/claim-contradicted (「変更なし」 while a figure
// changed), check/unscoped-row (a row names no section: info).
#pragma once

#include "base/diagnostic.h"
#include "model/change.h"
#include "model/site.h"
#include "model/whitepaper.h"
#include "model/words.h"

namespace hakusho::check {

// `report` compares the revision with the one before it; findings stand in `path`.  Renumbering and form need no row
// unless `format` asks for them.  `words` are of the whitepaper's language: they draft the rows that are offered.
void check_revision(const Revision& revision, const DiffReport& report, const std::string& path, DeclareFormat format,
                    const Words& words, Diagnostics& found);

}  // namespace hakusho::check
