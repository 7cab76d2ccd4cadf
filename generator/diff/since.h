// Since when each section stands as it is, from the comparisons of each revision with the next.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/change.h"

namespace hakusho::diff {

// `chain` holds the reports oldest first, each from where the last one ended; `first` is the version of the
// whitepaper's first revision.  Renumbering, moving and form do not count as a change.  Sections of the newest
// revision.
std::map<std::string, Since> since(const std::vector<DiffReport>& chain, const std::string& first);

}  // namespace hakusho::diff
