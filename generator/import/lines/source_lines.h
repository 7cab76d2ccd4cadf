// The lines of a document as they stood on its pages: blank lines, page breaks and indentation are said of the line
// they come before.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::imports {

// Some extractions keep the blank that a word processor writes at the end of a paragraph and at no other line end.
enum class LineEnd { unknown, paragraph, goes_on };

struct SourceLine {
  std::size_t number = 0;  // in the file, from 1
  std::u32string text;     // without blanks at both ends
  int indent = 0;          // columns before it
  int right = 0;           // the column where it ends
  LineEnd end = LineEnd::unknown;
  bool page_begins = false;        // it is the first of a page
  bool after_blank = false;        // a blank line stands before it
  bool verbatim = false;           // Markdown: it stands in a fence of code
  std::u32string label;            // of a heading, the number that its format computed; empty where that says none
  bool hard_break_before = false;  // Markdown: the line before it ends in two blanks or a backslash
};

// Takes the text apart.  Where every line is followed by an empty one (as some converters write), these are no
// blank lines.  Linear in the size of the text.
std::vector<SourceLine> source_lines(std::string_view text);

// The column that the longest lines of running text reach; 0 for no lines.
int text_width(const std::vector<SourceLine>& lines);

}  // namespace hakusho::imports
