#include "import/words/markdown_text.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

TEST_CASE("what Markdown would take for a mark is escaped") {
  CHECK(escaped_inline(U"a*b_c_ [x] <b> `y` ~z~") == "a\\*b_c\\_ \\[x] \\<b> \\`y\\` \\~z\\~");
  CHECK(escaped_inline(U"snake_case & &amp;") == "snake_case & \\&amp;");
}

TEST_CASE("marks of blocks are escaped at the beginning of one alone") {
  CHECK(escaped_block(U"1. 一") == "1\\. 一");
  CHECK(escaped_block(U"# 一 # 二") == "\\# 一 # 二");
  CHECK(escaped_block(U"- 一") == "\\- 一");
  CHECK(escaped_block(U"2024 年") == "2024 年");
}

TEST_CASE("addresses become links and leave the brackets around them alone") {
  CHECK(escaped_inline(U"(https://example.jp/a_b?c=d&e=f)を") == "(<https://example.jp/a_b?c=d&e=f>)を");
  CHECK(escaped_inline(U"https://example.jp/。") == "<https://example.jp/>。");
}

TEST_CASE("a bar in a cell does not end it") {
  CHECK(markdown_table({{U"a|b", U"c"}, {U"d", U"e\nf"}}) == "| a\\|b | c |\n| --- | --- |\n| d | e f |");
}
