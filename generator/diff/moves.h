// Paragraphs that left one section and stand in another.
#pragma once

#include <vector>

#include "diff/blocks.h"
#include "model/change.h"

namespace hakusho::diff {

// A unit of a report that is gone or new, with where it was taken from.
struct LooseUnit {
  std::size_t section = 0;  // index in the report
  std::size_t unit = 0;     // index in that section
  const TextUnit* text = nullptr;
};

// Turns what is gone here and new there into a move: the new place says what was edited on the way and where it came
// from, the old place where it went.  Requires: both lists in reading order, their units in `sections`.
void join_moved(std::vector<SectionChange>& sections, const std::vector<LooseUnit>& gone,
                const std::vector<LooseUnit>& fresh, DiffWork& work);

}  // namespace hakusho::diff
