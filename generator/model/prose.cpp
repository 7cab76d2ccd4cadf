#include "model/prose.h"

namespace hakusho {

namespace {

void append_text(std::string& text, const std::vector<Inline>& inlines, const NameLink& name) {
  for (const Inline& part : inlines) {
    switch (part.kind) {
      case InlineKind::text:
      case InlineKind::code: text += part.text; break;
      case InlineKind::soft_break:
      case InlineKind::hard_break: text += '\n'; break;
      case InlineKind::footnote_reference: break;
      case InlineKind::emphasis:
      case InlineKind::strong:
      case InlineKind::strikethrough:
      case InlineKind::image: append_text(text, part.children, name); break;
      case InlineKind::link:
        if (part.children.empty() && name) text += name(part.target);
        append_text(text, part.children, name);
        break;
    }
  }
}

void append_text(std::string& text, const std::vector<Block>& blocks, const NameLink& name) {
  for (const Block& block : blocks) {
    switch (block.kind) {
      case BlockKind::paragraph:
      case BlockKind::heading:
        append_text(text, block.inlines, name);
        text += '\n';
        break;
      case BlockKind::code: text += block.text; break;
      case BlockKind::table:
        for (const Row& row : block.rows) {
          for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (column > 0) text += '\t';
            append_text(text, row.cells[column].inlines, name);
          }
          text += '\n';
        }
        break;
      case BlockKind::rule: break;
      case BlockKind::bullet_list:
      case BlockKind::ordered_list:
      case BlockKind::item:
      case BlockKind::quote:
      case BlockKind::footnote_definition: append_text(text, block.blocks, name); break;
    }
  }
}

}  // namespace

std::string plain_text(const std::vector<Inline>& inlines) {
  std::string text;
  append_text(text, inlines, {});
  return text;
}

std::string plain_text(const std::vector<Block>& blocks) {
  std::string text;
  append_text(text, blocks, {});
  return text;
}

std::string plain_text(const Prose& prose) { return plain_text(prose.blocks); }

std::string plain_text(const Prose& prose, const NameLink& name) {
  std::string text;
  append_text(text, prose.blocks, name);
  return text;
}

}  // namespace hakusho
