// Turns hunks of tokens into a script, whose pieces contain both texts byte for byte.
#pragma once

#include "diff/sentences.h"
#include "diff/tokens.h"
#include "model/change.h"

namespace hakusho::diff {

// A hunk becomes a removed and an added piece, in this order; equal words in different spellings become a format piece.
Script script_of(const TokenText& before, const TokenText& after, const SentenceAlignment& alignment);

// The script from the new text to the old one.
Script mirrored(Script script);

}  // namespace hakusho::diff
