// One text against its next version.
//
// The script always rebuilds both texts; equal texts have no change, and texts that differ have at least one.  The
// comparison is the same in both directions, with added and removed exchanged.
#pragma once

#include <string>

#include "diff/tokens.h"
#include "model/change.h"

namespace hakusho::diff {

// Requires: valid UTF-8.
TextChange compare_texts(const std::string& before, const std::string& after);

// The same with texts that are cut already, with this vocabulary.
TextChange compare_texts(const TokenText& before, const TokenText& after, Vocabulary& vocabulary);

// All of a text added, or removed.
TextChange added_text(const std::string& text);
TextChange removed_text(const std::string& text);

}  // namespace hakusho::diff
