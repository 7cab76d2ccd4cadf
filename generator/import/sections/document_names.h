// What a document says of itself as a whole: the services it speaks of one by one, the note that it repeats, and the
// layout that it was published in.
#pragma once

#include <vector>

#include "import/lines/joining.h"
#include "import/sections/body.h"
#include "import/sections/headings.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// Names that stand twice and more on a line of their own behind ■ are parts; a ※ note that comes again and again and
// speaks of two names is the difference note.  Their scopes go into `whitepaper`.
DocumentNames names_of(const std::vector<TextLine>& lines, Whitepaper& whitepaper);

// Sets the layout, and the options by which the document differs from it.
void choose_layout(const std::vector<Heading>& headings, Whitepaper& whitepaper);

}  // namespace hakusho::imports
