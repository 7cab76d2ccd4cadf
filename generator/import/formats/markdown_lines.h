// Writes the blocks of a document as lines of Markdown, each with its place in the file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

enum class SegmentKind { text, link, note };

// A piece of a paragraph, as a reader sees it.
struct Segment {
  SegmentKind kind = SegmentKind::text;
  std::u32string text;  // line feeds are line breaks; of a note its name
  std::string target;   // the address of a link
};

// The words alone, without notes.
std::u32string seen_text(const std::vector<Segment>& segments);
// Whether no word is seen.
bool is_blank_text(const std::vector<Segment>& segments);
// Several paragraphs of a table's cell in one, parted by line feeds.
std::vector<Segment> joined_paragraphs(const std::vector<std::vector<Segment>>& paragraphs);

using TableCells = std::vector<std::vector<std::vector<Segment>>>;  // rows of cells of segments

class MarkdownWriter {
 public:
  // A level beyond 6 is 6.  The label is the number that the format computed; notes of the title go below it.
  void heading(int level, const std::u32string& label, const std::u32string& gap, const std::vector<Segment>& title,
               std::size_t place);
  void paragraph(const std::vector<Segment>& segments, std::size_t place);
  // An item of a list; `mark` is `-` or a number with a full stop.
  void item(int depth, std::u32string_view mark, const std::vector<Segment>& segments, std::size_t place);
  // A paragraph behind a printed mark such as (1) or ア); marked paragraphs in a row stand in lines below each other,
  // and those of a depth below an item in a list of their own.
  void marked(int depth, const std::u32string& mark, std::vector<Segment> segments, std::size_t place);
  // The first row becomes the header.  Rows may have fewer cells than others.
  void table(const TableCells& rows, const std::vector<std::size_t>& places);
  void note(std::u32string_view name, const std::vector<Segment>& segments, std::size_t place);
  void page_break() { page_begins_ = true; }

  std::vector<SourceLine> take() { return std::move(lines_); }

 private:
  enum class Block { other, item, marked };

  void add(std::u32string text, std::size_t place, bool after_blank, int indent = 0);
  void add_paragraph(std::vector<std::u32string> lines, std::size_t place, bool after_blank, int indent = 0);

  std::vector<SourceLine> lines_;
  Block before_ = Block::other;
  int depth_ = 0;  // of the item before
  bool page_begins_ = false;
};

}  // namespace hakusho::imports
