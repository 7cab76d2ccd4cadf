// Headings that the page broke into two lines, or that were joined with the text below them: put right by what their
// controls are called and by where their ids end.
#pragma once

#include <vector>

#include "import/lines/joining.h"
#include "import/sections/headings.h"
#include "model/catalog.h"

namespace hakusho::imports {

// Every heading in a line of its own, as far as ids, titles and the entries of the table of contents tell.  Linear in
// the number of lines.
std::vector<TextLine> with_whole_headings(std::vector<TextLine> lines, const std::vector<SourceLine>& contents,
                                          const Catalogs& catalogs);

// A full line goes on with the next one when that begins with an id and is no heading: it only speaks of a control.
// `headings` follow their lines.
std::vector<TextLine> with_mentions_joined(std::vector<TextLine> lines, std::vector<Heading>& headings);

}  // namespace hakusho::imports
