// Hunks of tokens as a script: the pieces that rebuild both texts byte for byte.
#pragma once

#include "diff/sentences.h"
#include "diff/tokens.h"
#include "model/change.h"

namespace hakusho::diff {

// A hunk is one removed and one added piece, in this order; equal words that are spelt differently are a format piece.
Script script_of(const TokenText& before, const TokenText& after, const SentenceAlignment& alignment);

// The script that leads back.
Script mirrored(Script script);

}  // namespace hakusho::diff
