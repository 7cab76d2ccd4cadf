// Words that the search takes for one another.
#pragma once

#include <string>
#include <vector>

namespace hakusho {

// Each group has two words at least, as they are written; a search for one of them also finds the others.
using SynonymGroups = std::vector<std::vector<std::string>>;

}  // namespace hakusho
