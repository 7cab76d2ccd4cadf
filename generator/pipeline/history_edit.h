// Adds a revision to the text of a whitepaper's file the way a person would: every other byte stays as it was, comments
// and formatting included.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/whitepaper.h"
#include "read/tree.h"

namespace hakusho::pipeline {

// Returns the text with `revision` added to the end of its history, in the style (block or flow) of the revisions
// before it; a missing history is begun.  Of each change, the section and the summary are written.
// Requires: `tree` is the result of read_tree for `bytes`.  Fails when no place for the revision is found.
Result<std::string> with_revision(std::string_view bytes, const read::Tree& tree, const Revision& revision);

}  // namespace hakusho::pipeline
