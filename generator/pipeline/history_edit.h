// Adds a revision to the text of a whitepaper's file the way a person would: all else stays byte for byte as it was,
// comments and formatting among it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/whitepaper.h"
#include "read/tree.h"

namespace hakusho::pipeline {

// The text with `revision` at the end of its history, in the style (blocks or brackets) that stands there.  A history
// that is missing is begun.  `tree` is what read_tree gave for `bytes`.  Of the changes, sections and summaries are
// written.  Fails where no place for it is found.
Result<std::string> with_revision(std::string_view bytes, const read::Tree& tree, const Revision& revision);

}  // namespace hakusho::pipeline
