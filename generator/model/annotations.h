// Annotations in a Markdown page of a whitepaper, from which `hakusho import` restores the dataset.
//
// An annotation is a link reference definition on its own line (`[hakusho]: # 'section 0 {"control":"A.5.1.1"}'`),
// which no Markdown renderer shows.  A blank line precedes and follows it.  The text between an annotation of prose and
// the next annotation is that prose; the layout generated everything else.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "model/whitepaper.h"

namespace hakusho {

inline constexpr std::string_view annotation_begin = "[hakusho]: # '";
inline constexpr std::string_view annotation_end = "'";

// A section's position in the dataset, which a layout may change on the page.
struct SectionPosition {
  int depth = 0;           // 0 for the top
  std::size_t before = 0;  // the number of sections before it in document order
};
using SectionPositions = std::map<const Section*, SectionPosition>;
// Requires: the whitepaper outlives the result and is not moved.
SectionPositions section_positions(const Whitepaper& whitepaper);

// Goes to the end of the page because it is long: the whole dataset without the sections.
std::string page_annotation(const Whitepaper& whitepaper);
// Goes before a section's heading; its two numbers are the position.
std::string section_annotation(const Section& section, const SectionPosition& place, const Whitepaper& whitepaper);
// For sections whose prose cannot be annotated in the page, because they are rows of a table or left out by the layout:
// the annotation contains the prose.
std::string row_annotation(const Section& section, const SectionPosition& place, const Whitepaper& whitepaper);

// Goes before prose; its number is the level of the highest heading in it, since pages shift levels (0: no heading).
std::string body_annotation(const Prose& body);
std::string part_annotation(const Part& part);
std::string note_annotation(const Note& note, const Whitepaper& whitepaper);
std::string layout_annotation();  // ends prose: the layout generated what follows

}  // namespace hakusho
