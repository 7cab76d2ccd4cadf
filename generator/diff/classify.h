// What a change of words means: numbers, negation, obligation, addresses, references, and the values that changed.
#pragma once

#include "diff/align.h"
#include "diff/tokens.h"
#include "model/change.h"

namespace hakusho::diff {

ChangeFlags flags_of(const TokenText& before, const TokenText& after, const std::vector<Hunk>& hunks);

// Hunks in which as many values went as came: 35 日 → 90 日, with the words around them.
std::vector<ValueChange> values_of(const TokenText& before, const TokenText& after, const std::vector<Hunk>& hunks);

}  // namespace hakusho::diff
