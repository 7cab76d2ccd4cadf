// Finds paragraphs that moved from one section to another.
#pragma once

#include <vector>

#include "diff/blocks.h"
#include "model/change.h"

namespace hakusho::diff {

// A removed or added unit of a report, with its source.
struct LooseUnit {
  std::size_t section = 0;  // index in the report
  std::size_t unit = 0;     // index in that section
  const TextUnit* text = nullptr;
};

// Turns a removal in one section and an addition in another into a move: the new position reports edits and the section
// it came from, the old position the section it went to.  Requires: both lists in reading order, their units in
// `sections`.
void join_moved(std::vector<SectionChange>& sections, const std::vector<LooseUnit>& gone,
                const std::vector<LooseUnit>& fresh, DiffWork& work);

}  // namespace hakusho::diff
