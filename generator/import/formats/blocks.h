// A document as blocks, in the shape that every reader of a format gives: headings, paragraphs, lists and tables.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import/formats/markdown_lines.h"
#include "import/lines/source_lines.h"

namespace hakusho::imports {

enum class DocumentBlockKind { title, subtitle, heading, text, item, numbered, table };

struct DocumentBlock {
  DocumentBlockKind kind = DocumentBlockKind::text;
  std::size_t place = 0;  // in the file, in the unit of its format
  int level = 0;          // of a heading from 1, of an item from 0
  std::u32string number;  // as printed
  std::u32string gap;     // between the number and the text
  std::vector<Segment> text;
  bool bold = false;   // all of the text
  int size = 0;        // of most of it, in half points; 0: not said
  std::string styled;  // what the file calls its look, such as the classes of HTML
  TableCells rows;
  std::vector<std::size_t> row_places;
};

// Blocks as Markdown: the title is the only heading of level 1.
void write_blocks(const std::vector<DocumentBlock>& blocks, MarkdownWriter& lines);

}  // namespace hakusho::imports
