// Blocks of text (`|`) taken out of YAML before it is parsed.
//
// Bodies are nearly all of a whitepaper, and yaml-cpp holds every byte of them against its patterns several times.
// What stands in a block is settled by its indentation alone, so it is cut out here, one short line left in its place,
// and put back where the parser meets that line.  Whether a line that looks like the head of a block is one, only the
// parser knows: unless it meets every one that was taken, the file is to be parsed whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::read {

struct TextBlock {
  std::size_t at = 0;        // of its `|`, in the whole text
  std::string text;          // as the parser would give it
  std::size_t end = 0;       // behind its last line, in the whole text
  std::size_t thin_end = 0;  // the same in the thin one
};

struct ThinYaml {
  // What the parser gives for a block that was taken.
  static constexpr std::string_view stand_in = "x\n";

  std::string text;
  std::vector<TextBlock> blocks;  // in order

  // Where a byte of the thin text stands in the whole one.  Requires: it is within no block.
  std::size_t whole_offset(std::size_t thin) const;
};

// Requires: line feeds end the lines, the last one included.
ThinYaml without_blocks(std::string_view whole);

}  // namespace hakusho::read
