// Three texts merged line by line: what an import wrote, what a person made of it, and what an import writes now.
//
// The person's lines always stay.  What only the file changed is taken over; where both changed, the person's lines
// stay and the file's are shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::imports {

struct MergeChange {
  std::size_t line = 0;   // in the merged text, from 1
  std::string taken_out;  // lines that were there
  std::string put_in;     // lines that the file has now
  bool conflict = false;  // a person changed the same lines: they stayed
};

struct Merged {
  std::string text;
  std::vector<MergeChange> changes;
};

Merged merge_lines(std::string_view base, std::string_view edited, std::string_view imported);

}  // namespace hakusho::imports
