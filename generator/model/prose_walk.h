// Visits every block and inline of a prose, in reading order.
//
// Templates, because a build makes millions of visits and a call through a pointer for each would show.
#pragma once

#include <vector>

#include "model/prose.h"

namespace hakusho {

enum class InLink { no, yes };

// Calls `visit(inline, in_link)` for each inline and its children; `in_link` says whether a link is around it.
template <typename Visit>
void for_each_inline(const std::vector<Inline>& inlines, const Visit& visit, InLink in_link = InLink::no) {
  for (const Inline& part : inlines) {
    visit(part, in_link);
    if (!part.children.empty())
      for_each_inline(part.children, visit, part.kind == InlineKind::link ? InLink::yes : in_link);
  }
}

// Calls `visit(block)` for each block and the blocks in it.
template <typename Visit>
void for_each_block(const std::vector<Block>& blocks, const Visit& visit) {
  for (const Block& block : blocks) {
    visit(block);
    for_each_block(block.blocks, visit);
  }
}

// Every inline of the blocks, those of table cells included.
template <typename Visit>
void for_each_inline(const std::vector<Block>& blocks, const Visit& visit) {
  for_each_block(blocks, [&](const Block& block) {
    for_each_inline(block.inlines, visit);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) for_each_inline(cell.inlines, visit);
  });
}

}  // namespace hakusho
