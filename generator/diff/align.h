// Aligns the tokens of two texts; the differences between the aligned tokens are a list of hunks.
//
// One weighted alignment: every kept token earns its weight, every hunk has a cost, and a hunk that starts and ends at
// the edges of phrases, clauses or sentences costs less.  Work is limited in cells and steps, never in time, so equal
// texts give equal hunks on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/tokens.h"

namespace hakusho::diff {

// Tokens [before_begin, before_end) became tokens [after_begin, after_end).
struct Hunk {
  std::size_t before_begin = 0;
  std::size_t before_end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;
  friend bool operator==(const Hunk&, const Hunk&) = default;
};

struct Hunks {
  std::vector<Hunk> list;  // in order, never adjacent
  bool coarse = false;     // the texts were too large to be compared in full
};

Hunks align_tokens(TokenSpan before, TokenSpan after);

// The share of weight that both have in common in order, 0 to 1.  Above `most_cells` the order is ignored.
double similarity(TokenSpan before, TokenSpan after, std::size_t most_cells = 400'000);

// The hunks of removed and added elements.
std::vector<Hunk> hunks_of(const std::vector<bool>& removed, const std::vector<bool>& added);

// The hunks with adjacent ones joined.
std::vector<Hunk> join_touching(const std::vector<Hunk>& hunks);

}  // namespace hakusho::diff
