// Sentences first, tokens inside: which sentences of two texts are the same, edited, moved, new or gone.
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

// A sentence that stands elsewhere in the new text, unchanged.
struct MovedSentence {
  TokenRange before;
  TokenRange after;
};

struct SentenceAlignment {
  Hunks hunks;
  std::vector<MovedSentence> moved;  // in the order of the old text
};

// A full stop inside brackets ends no sentence, as long as the bracket closes within reach.
std::vector<TokenRange> sentences_of(TokenSpan tokens);

SentenceAlignment align_sentences(TokenSpan before, TokenSpan after);

}  // namespace hakusho::diff
