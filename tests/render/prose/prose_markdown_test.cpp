#include "render/prose/prose_markdown.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

Inline text(std::string value) {
  Inline part;
  part.text = std::move(value);
  return part;
}

Block block(BlockKind kind, std::vector<Inline> inlines) {
  Block made;
  made.kind = kind;
  made.inlines = std::move(inlines);
  return made;
}

}  // namespace

TEST_CASE("Markdown headings begin at the given level") {
  Block heading = block(BlockKind::heading, {text("見出し")});
  heading.level = 3;
  ProseOptions options;
  options.heading_level = 4;
  CHECK(markdown_of({heading}, options).text == "#### 見出し\n");
}

TEST_CASE("a Markdown link without text is filled with number and title") {
  ProseOptions options;
  options.find_destination = [](const std::string&) { return Destination{"annex.md#A.9.2.3", "9-1. [特権]"}; };
  Inline link;
  link.kind = InlineKind::link;
  link.target = "#A.9.2.3";
  CHECK(markdown_of({block(BlockKind::paragraph, {link})}, options).text == "[9-1. \\[特権\\]](annex.md#A.9.2.3)\n");
}

TEST_CASE("footnotes of two bodies have different names") {
  Inline reference;
  reference.kind = InlineKind::footnote_reference;
  reference.text = "1";
  Block note = block(BlockKind::footnote_definition, {});
  note.text = "1";
  note.blocks = {block(BlockKind::paragraph, {text("注")})};
  ProseOptions options;
  options.id_prefix = "A-9-2-3-";
  CHECK(markdown_of({block(BlockKind::paragraph, {text("a"), reference}), note}, options).text ==
        "a[^A-9-2-3-1]\n\n[^A-9-2-3-1]: 注\n");
}

TEST_CASE("two lists in a row stay two") {
  Block item = block(BlockKind::item, {});
  item.blocks = {block(BlockKind::paragraph, {text("a")})};
  Block list = block(BlockKind::bullet_list, {});
  list.tight = true;
  list.blocks = {item};
  CHECK(markdown_of({list, list, list}, {}).text == "- a\n\n* a\n\n- a\n");
}

TEST_CASE("a code block's fence is longer than any in it") {
  Block code = block(BlockKind::code, {});
  code.text = "```\na\n```\n";
  CHECK(markdown_of({code}, {}).text == "````\n```\na\n```\n````\n");
}

TEST_CASE("nothing is written for nothing") { CHECK(markdown_of(std::vector<Block>(), {}).text.empty()); }
