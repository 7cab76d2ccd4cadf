// The revision since which each section is unchanged, from the comparisons of consecutive revisions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/change.h"

namespace hakusho::diff {

// `chain` has the reports oldest first, each starting where the previous one ended; `first` is the version of the
// whitepaper's first revision.  Renumbering, moves and form do not count as changes.  Returns the sections of the
// newest revision by id.
std::map<std::string, Since> since(const std::vector<DiffReport>& chain, const std::string& first);

}  // namespace hakusho::diff
