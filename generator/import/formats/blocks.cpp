#include "import/formats/blocks.h"

#include <algorithm>

namespace hakusho::imports {

namespace {

// A single heading of the highest level that comes first and has no number is the title.
bool is_titled_by_heading(const std::vector<DocumentBlock>& blocks) {
  std::size_t highest = 0;
  const DocumentBlock* first = nullptr;
  for (const DocumentBlock& block : blocks) {
    if (block.kind == DocumentBlockKind::title) return false;
    if (block.kind != DocumentBlockKind::heading) continue;
    if (first == nullptr) first = &block;
    highest += block.level == 1 ? 1 : 0;
  }
  return first != nullptr && first->level == 1 && highest == 1 && first->number.empty();
}

// The lines of a title, and titles right below each other, are one.
void write_title(const std::vector<DocumentBlock>& blocks, std::size_t& at, MarkdownWriter& lines) {
  std::u32string title;
  const std::size_t place = blocks[at].place;
  for (;; ++at) {
    for (const char32_t character : seen_text(blocks[at].text)) title += character == U'\n' ? U' ' : character;
    if (at + 1 == blocks.size() || blocks[at + 1].kind != DocumentBlockKind::title) break;
    title += U' ';
  }
  lines.heading(1, {}, {}, {{SegmentKind::text, title, {}}}, place);
}

void write_numbered(const DocumentBlock& block, MarkdownWriter& lines) {
  const std::u32string_view number = block.number;
  const bool plain = number.size() > 1 && number.size() < 8 && number.back() == U'.' &&
                     number.find_first_not_of(U"0123456789") == number.size() - 1;
  if (plain) lines.item(block.level, number, block.text, block.place);
  else lines.marked(block.level, block.number, block.text, block.place);
}

}  // namespace

void write_blocks(const std::vector<DocumentBlock>& blocks, MarkdownWriter& lines) {
  const int shift = is_titled_by_heading(blocks) ? 0 : 1;
  bool begun = false;  // the title or a heading was written
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const DocumentBlock& block = blocks[at];
    switch (block.kind) {
      case DocumentBlockKind::title:
        if (begun) lines.heading(1 + shift, block.number, block.gap, block.text, block.place);
        else write_title(blocks, at, lines);
        begun = true;
        break;
      case DocumentBlockKind::heading: {
        // Of a title that is a heading, the lines are parted by blanks.
        const bool title = !begun && shift == 0;
        if (title) write_title(blocks, at, lines);
        else lines.heading(block.level + shift, block.number, block.gap, block.text, block.place);
        begun = true;
        break;
      }
      case DocumentBlockKind::subtitle:
      case DocumentBlockKind::text: lines.paragraph(block.text, block.place); break;
      case DocumentBlockKind::item: lines.item(block.level, U"-", block.text, block.place); break;
      case DocumentBlockKind::numbered: write_numbered(block, lines); break;
      case DocumentBlockKind::table: lines.table(block.rows, block.row_places); break;
    }
  }
}

}  // namespace hakusho::imports
