// Markdown that is read, written and read again says the same.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"
#include "fixtures.h"
#include "read/markdown.h"
#include "render/prose/prose_html.h"
#include "render/prose/prose_markdown.h"

using namespace hakusho;
using namespace hakusho::read;
using namespace hakusho::render;

namespace {

std::vector<Block> blocks(const std::string& markdown) {
  Diagnostics found;
  return read_markdown(markdown, "body", {}, found).blocks;
}

ProseOptions from_top() {
  static const Words words;
  ProseOptions options;
  options.heading_level = 1;
  options.words = &words;
  return options;
}

// The HTML says all about structure and text; a heading's line end may have become a space.
std::string seen(const std::vector<Block>& read) {
  std::string html = html_of(read, from_top()).text;
  std::replace(html.begin(), html.end(), '\n', ' ');
  return html;
}

std::string written(const std::vector<Block>& read) { return markdown_of(read, from_top()).text; }

void check_round_trip(const std::string& markdown) {
  const std::vector<Block> read = blocks(markdown);
  const std::string again = written(read);
  const std::vector<Block> read_again = blocks(again);
  CAPTURE(markdown, again);
  CHECK(seen(read_again) == seen(read));
  CHECK(written(read_again) == again);
}

}  // namespace

TEST_CASE("characters with a meaning come back as the characters they were") {
  for (const char* text :
       {"\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f> &amp;amp; \\# \\~\\~g\\~\\~",
        "1\\. 番号\n\\- 棒\n\\+ 足す\n\\# 見出し\n\\> 引用", "a\n\\===\nb\n\\---", "a \\| b\n\\--- | \\---",
        "100% & 200% R&D &copy;", "snake_case と _先頭_ と 末尾\\_", "10~20名、30~40名", "文末\\!\\[x](y)",
        "\\!\\[x\\](y)", "C:\\\\dir\\\\name", "<https://example.jp/a_b?c=d&e=f>", "行末\\\n次の行", "- \\- a\n- 1\\) b",
        "# 見出し \\#", "&nbsp;先頭", "&#32;空白&#32;", "a\n\\:-", "2024年1.\n次"})
    check_round_trip(text);
}

TEST_CASE("emphasis beside Japanese punctuation comes back") {
  for (const char* text :
       {"は**「重要」**を", "これは**重要（必須）**です。", "**重要。**次の文", "~~「取消」~~です", "は*「斜体」*で",
        "は***「C」***に", "は**`code`**で", "は**[l](x)**で", "**a *b* c**", "*a **b** c*", "***a** b*", "**a *b***",
        "**a**`b`**c**", "*a*_b_", "**[「a」](x)**を", "あ**い**う", "**「あ」**い**「う」**え", "**あ*「い」*う**え"})
    check_round_trip(text);
}

TEST_CASE("emphasis is written so that parsers without our help read it") {
  CHECK(written(blocks("は**「重要」**を")) == "&#12399;**「重要」**&#12434;\n");
  CHECK(written(blocks("は**重要**を")) == "は**重要**を\n");
  CHECK(written(blocks("、**「重要」**、")) == "、**「重要」**、\n");
}

TEST_CASE("blocks inside blocks come back") {
  for (const char* text : {"- a\n  - b\n    - c\n- d\n",
                           "1. a\n\n   b\n2. c\n",
                           "3) a\n4) b\n",
                           "- a\n\n* b\n\n- c\n",
                           "- [ ] a\n- [x] b\n",
                           "> a\n>\n> - b\n>   > c\n",
                           "- ```\n  a\n\n  b\n  ```\n",
                           "- | a | b |\n  |---|:-:|\n  | 1 | 2 |\n",
                           "```` md\n```\na\n```\n````\n",
                           "    indented\n\n    more\n",
                           "-\n- a\n",
                           "- ---\n- a\n",
                           "___\n\n***\n",
                           "a[^1]、b[^二]。\n\n[^1]: 注\n\n    続き\n[^二]: - c\n",
                           "[^a]\\: b\n\n[^a]: c\n",
                           "1. a\n\n1) b\n",
                           "- # a\n  b\n",
                           "- > a\n  >\n  > b\n- c\n",
                           "> a\n\n> b\n",
                           "## a\n\n#### b\n\n### c\n"})
    check_round_trip(text);
}

TEST_CASE("tables come back with their pipes, code and alignments") {
  check_round_trip(
      "| a | b | c | d |\n|:--|:-:|--:|---|\n| `x\\|y` | \\| | **「z」**を | |\n| 1 | 2 \\\\ | [l](a\\|b) | ~~c~~ |\n");
}

TEST_CASE("links, titles and images come back") {
  for (const char* text :
       {"[a](<b c> \"d \\\"e\\\" &amp; f\")", "[a](b\\(c)", "[a](x 'y\nz')", "[](#A.9.2.3) [](v/w#meti:5)",
        "https://example.jp/x。続き", "![図「a」](figures/a.png \"t\")", "[![図](figures/a.png)](b)", "[a*b*c](d)",
        "[x](mailto:a@example.jp)", "<https://example.jp/?a=1&copy;=2>"})
    check_round_trip(text);
}

TEST_CASE("every example of the CommonMark and GitHub specifications comes back") {
  for (const char* file : {"commonmark/spec.examples.json", "gfm/spec.examples.json", "gfm/extensions.examples.json",
                           "gfm/regression.examples.json"})
    for (const std::string& markdown : json_payloads(file, "markdown")) check_round_trip(markdown);
}

TEST_CASE("hostile text comes back") {
  for (const std::string& markdown : json_payloads("blns/blns.json", "")) check_round_trip(markdown);
}
