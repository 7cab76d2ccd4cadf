// Headings of a document that marks none: paragraphs that stand out by weight, size, numbering or the name of their
// style.
#pragma once

#include <vector>

#include "import/formats/blocks.h"

namespace hakusho::imports {

// Makes headings of them, and a title of the first when it is the largest; does nothing where the blocks hold headings.
// Levels follow the size, the level of the numbering, or the order in which the styles come first.
void find_unstyled_headings(std::vector<DocumentBlock>& blocks);

}  // namespace hakusho::imports
