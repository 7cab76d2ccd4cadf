// Columns that a page set with blanks, told by where words begin again and again.
#pragma once

#include <string>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

// In what the place of a word is counted: PDF programs count characters, people who look at a terminal its columns.
enum class Measure { characters, columns };

// A word and where it begins.
struct Word {
  int begin = 0;
  bool behind_gap = true;  // two blanks and more, or the line's begin
  std::u32string text;
};

std::vector<Word> words_of(const SourceLine& line, Measure measure);

// Where words begin in many of the lines, from left to right.
std::vector<int> common_begins(const std::vector<std::vector<Word>>& lines);

// The words in cells, one for each column.  Requires: `begins` is not empty.
std::vector<std::u32string> cells_of(const std::vector<Word>& words, const std::vector<int>& begins);

}  // namespace hakusho::imports
