// Headings and the text below them as a tree of sections.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/report.h"
#include "import/sections/body.h"
#include "import/sections/headings.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// How deep each heading stands, from 1: by the marks of Markdown where these agree with the numbers, else by the
// numbers, else below the chapter before it.
std::vector<int> levels_of(const std::vector<Heading>& headings);

// What a title says a section is for.
Role role_of(std::string_view title);

// Requires: headings are in order, and their levels are settled.
std::vector<Section> section_tree(const std::vector<Heading>& headings, const std::vector<TextLine>& lines,
                                  Syntax syntax, const DocumentNames& names, const Catalogs& catalogs,
                                  std::string_view language);

// Gives every section an id that no other has.
void name_sections(std::vector<Section>& sections);

}  // namespace hakusho::imports
