// Compares two versions of a text.
//
// The script always contains both texts; equal texts have no changes, different texts at least one.  Comparing in the
// other direction gives the same result with added and removed exchanged.
#pragma once

#include <string>

#include "diff/tokens.h"
#include "model/change.h"

namespace hakusho::diff {

// Requires: valid UTF-8.
TextChange compare_texts(const std::string& before, const std::string& after);

// As above, for texts tokenized with this vocabulary.
TextChange compare_texts(const TokenText& before, const TokenText& after, Vocabulary& vocabulary);

// The change of a text that was added or removed as a whole.
TextChange added_text(const std::string& text);
TextChange removed_text(const std::string& text);

}  // namespace hakusho::diff
