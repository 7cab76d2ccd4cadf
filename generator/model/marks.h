// What a Markdown page of a whitepaper says to a program, so that importing it gives the dataset again.
//
// A mark is a link reference definition on a line of its own (`[hakusho]: # 'section 0 {"control":"A.5.1.1"}'`): plain
// Markdown that no reader of the page ever sees, and no raw HTML.  It stands between blank lines.  What follows
// a mark of prose, up to the next mark, is that prose; everything else on the page is the layout's.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "model/whitepaper.h"

namespace hakusho {

inline constexpr std::string_view mark_begin = "[hakusho]: # '";
inline constexpr std::string_view mark_end = "'";

// Where a section stands in the dataset, since a layout may arrange it anew.
struct SectionPlace {
  int depth = 0;           // 0 for the top
  std::size_t before = 0;  // how many sections begin before it
};
using SectionPlaces = std::map<const Section*, SectionPlace>;
// Requires: the whitepaper outlives what is given, and stays where it is.
SectionPlaces section_places(const Whitepaper& whitepaper);

// At the end of the page, since it is long: everything of the dataset but the sections.
std::string page_mark(const Whitepaper& whitepaper);
// Before a section's heading; its numbers are its place.
std::string section_mark(const Section& section, const SectionPlace& place, const Whitepaper& whitepaper);
// For a section in a row of a table, where prose cannot be marked, and for one that the layout leaves out: its prose
// stands in the mark.
std::string row_mark(const Section& section, const SectionPlace& place, const Whitepaper& whitepaper);

// Before prose; its number is the level of the highest heading in it, which the page changes (0: there is none).
std::string body_mark(const Prose& body);
std::string part_mark(const Part& part);
std::string note_mark(const Note& note, const Whitepaper& whitepaper);
std::string layout_mark();  // what follows is the layout's again

}  // namespace hakusho
