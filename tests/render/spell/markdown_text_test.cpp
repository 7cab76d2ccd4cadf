#include "render/spell/markdown_text.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

TEST_CASE("only characters that would mean something are escaped") {
  CHECK(markdown_text("snake_case、10~20名、100% & R&D! a < b") == "snake_case、10~20名、100% & R\\&D! a < b");
  CHECK(markdown_text("*a* [b](c) `d` <e> _f") == "\\*a\\* \\[b\\](c) \\`d\\` \\<e> \\_f");
}

TEST_CASE("what begins a block at the begin of a line is escaped there and nowhere else") {
  CHECK(markdown_text("1. 番号") == "1\\. 番号");
  CHECK(markdown_text("第1. 番号") == "第1. 番号");
  CHECK(markdown_text("- 棒") == "\\- 棒");
  CHECK(markdown_text("-5℃") == "-5℃");
  CHECK(markdown_text("# 見出し #") == "\\# 見出し \\#");
}

TEST_CASE("a cell is one line without bare pipes") {
  CHECK(markdown_cell("a|b\nc") == "a\\|b c");
  CHECK(markdown_cell("99%以上") == "99%以上");
  CHECK(markdown_cell(" \n ").empty());
}

TEST_CASE("targets with spaces or brackets stand between angle brackets") {
  CHECK(markdown_target("a.html#b") == "a.html#b");
  CHECK(markdown_target("a b(c)") == "<a b(c)>");
  CHECK(markdown_target("") == "<>");
}

TEST_CASE("code is fenced by the fewest backticks that it does not hold in a row") {
  CHECK(markdown_code("a") == "`a`");
  CHECK(markdown_code("a``b`") == "``` a``b` ```");
  CHECK(markdown_code("a``b") == "`a``b`");
  CHECK(markdown_code(" ") == "` `");
}
