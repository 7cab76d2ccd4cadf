// Compares two texts by sentences and then by tokens: kept, edited, moved, added and removed sentences.
#pragma once

#include <utility>
#include <vector>

#include "diff/align.h"

namespace hakusho::diff {

// Tokens [begin, end).
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

// An unchanged sentence at another position in the new text.
struct MovedSentence {
  TokenRange before;
  TokenRange after;
};

struct SentenceAlignment {
  Hunks hunks;
  std::vector<MovedSentence> moved;  // in the order of the old text
};

// A full stop inside brackets does not end a sentence if the bracket closes within reach.
std::vector<TokenRange> sentences_of(TokenSpan tokens);

SentenceAlignment align_sentences(TokenSpan before, TokenSpan after);

}  // namespace hakusho::diff
