// Rows for a revision's history, drafted from what really changed.
#pragma once

#include <string>
#include <vector>

#include "check/history_facts.h"
#include "model/site.h"
#include "model/words.h"

namespace hakusho::check {

// One row a section that changed and that `revision` does not declare yet, in reading order.  The words are a draft for
// a person: what was added or removed, and which values changed.  `words` are of the whitepaper's language.
std::vector<DeclaredChange> draft_rows(const DiffReport& report, const Revision& revision, DeclareFormat format,
                                       const Words& words);

// The row as it is written in the dataset: `- {section: A.12.3.1, summary: '…'}`.
std::string spell_row(const DeclaredChange& change);

// Whether a row of the revision names the section or one that stands above it.
bool declares(const Revision& revision, const DiffReport& report, const SectionChange& section);

}  // namespace hakusho::check
