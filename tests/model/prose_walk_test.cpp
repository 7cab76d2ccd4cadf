#include "model/prose_walk.h"

#include <catch2/catch.hpp>

using namespace hakusho;

namespace {

Inline text(const std::string& value) {
  Inline made;
  made.text = value;
  return made;
}

Inline around(InlineKind kind, std::vector<Inline> children) {
  Inline made;
  made.kind = kind;
  made.children = std::move(children);
  return made;
}

Block paragraph(std::vector<Inline> inlines) {
  Block made;
  made.inlines = std::move(inlines);
  return made;
}

// A paragraph with a link, a list with an item, and a table of two cells.
std::vector<Block> sample() {
  Block item;
  item.kind = BlockKind::item;
  item.blocks = {paragraph({text("item")})};
  Block list;
  list.kind = BlockKind::bullet_list;
  list.blocks = {item};
  Block table;
  table.kind = BlockKind::table;
  table.rows = {{{{{text("left")}}, {{text("right")}}}, {}}};
  return {paragraph({text("before"), around(InlineKind::link, {around(InlineKind::strong, {text("linked")})})}), list,
          table};
}

}  // namespace

TEST_CASE("every text is visited once, in reading order, in lists and cells as well") {
  std::string texts;
  for_each_inline(sample(), [&](const Inline& part, InLink) { texts += part.text.empty() ? "" : part.text + " "; });
  CHECK(texts == "before linked item left right ");
}

TEST_CASE("an inline at any depth of a link is in it, the link itself is not") {
  for_each_inline(sample(), [](const Inline& part, InLink in_link) {
    const bool inside = part.text == "linked" || part.kind == InlineKind::strong;
    CHECK((in_link == InLink::yes) == inside);
  });
}

TEST_CASE("blocks are visited before the blocks in them") {
  std::vector<BlockKind> kinds;
  for_each_block(sample(), [&](const Block& block) { kinds.push_back(block.kind); });
  CHECK(kinds == std::vector{BlockKind::paragraph, BlockKind::bullet_list, BlockKind::item, BlockKind::paragraph,
                             BlockKind::table});
}
