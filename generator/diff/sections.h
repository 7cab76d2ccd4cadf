// Matches the sections of two revisions, and compares their position, number and title.
#pragma once

#include <string>
#include <vector>

#include "diff/order.h"
#include "diff/similar.h"
#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::diff {

// The sections of one revision in reading order.
struct SectionList {
  const Whitepaper* whitepaper = nullptr;
  std::vector<SectionAt> sections;
  std::vector<std::size_t> parents;  // index of each section's parent; `no_parent` at the top
};
inline constexpr std::size_t no_parent = static_cast<std::size_t>(-1);

SectionList list_sections(const Whitepaper& whitepaper);

// Matches sections by id; those without an id by title, then by the sections below them, then by content.
// Sorted by `before`.
std::vector<IndexPair> match_sections(const SectionList& before, const SectionList& after, DiffWork& work);

// The movement of each pair: to another parent, or within the order of one parent's sections.
std::vector<Movement> movements(const SectionList& before, const SectionList& after,
                                const std::vector<IndexPair>& pairs);

}  // namespace hakusho::diff
