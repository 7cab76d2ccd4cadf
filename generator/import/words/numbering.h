// The numbers that headings carry, and which of all the numbers in a document are headings.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::imports {

// How a number of one part is set; headings of one document are all set alike, lists inside it otherwise.
enum class NumberStyle {
  dot,
  full_width_dot,
  blank,
  many_parts,
  part,      // 第1部, 第1編
  chapter,   // 第1章
  passage,   // 第1節
  article,   // 第1条
  roman,     // Ⅱ, Ⅱ-1, IV.
  appendix,  // 別表1, 付録A, Appendix A.
};

// Words or signs around the numbers of headings that are numbered another way below them; the outermost has rank 0.
// Null for plain numbers.
std::optional<int> outer_rank(NumberStyle style);

struct NumberLabel {
  std::vector<int> parts;  // 3-2 → 3, 2; a letter at the end (1-1-1A) is one part more
  NumberStyle style = NumberStyle::many_parts;
  std::u32string written;  // as printed: `3-2.`, `第1章`
  std::size_t end = 0;     // where the title begins
};

// The number that `text` (as written, not folded) begins with.
std::optional<NumberLabel> number_label(std::u32string_view text);

struct NumberedLine {
  NumberLabel label;
  double weight = 1;  // how much it looks like a heading besides its number
};

// Which of the lines are headings: the heaviest sequence in which each number follows from the one before it
// (3-1 → 3-2 or 3-1-1 or 4).  Time is linear in the number of lines.
std::vector<bool> heading_sequence(const std::vector<NumberedLine>& lines);

}  // namespace hakusho::imports
