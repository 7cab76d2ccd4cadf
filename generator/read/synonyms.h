// site/synonyms.yaml: words that the search takes for one another.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/synonyms.h"

namespace hakusho::read {

// A list of groups; each is a list of words, or one text with commas between the words.  Returns the groups that could
// be read, also when there were errors.
//
// Codes besides those of tree.h: `read/synonyms` (an error) and `read/synonym-twice` (a warning: a word in two groups).
SynonymGroups read_synonyms(std::string_view bytes, const std::string& path, Diagnostics& diagnostics);

}  // namespace hakusho::read
