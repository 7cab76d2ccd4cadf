// What an import writes, the program must be able to read: a body that Markdown would refuse becomes plain text.
#pragma once

#include "import/report.h"
#include "model/whitepaper.h"

namespace hakusho::app {

// Rewrites each body, note, part and summary in which the reader of Markdown finds an error, and gives what the format
// requires where the document has nothing: the summary of a change.  The report says so.
void make_readable(Whitepaper& whitepaper, imports::ImportReport& report);

}  // namespace hakusho::app
