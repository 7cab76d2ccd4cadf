// Lists as they are typed into documents: ・ ① a) 1) １． with items inside items and lines that go on below them.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "import/lines/joining.h"

namespace hakusho::imports {

struct ListText {
  std::size_t lines = 0;  // how many lines it takes; 0: there is no list here
  std::string markdown;
};

// The list that begins with the first of these lines.
ListText list_of(std::span<const TextLine> lines);

}  // namespace hakusho::imports
