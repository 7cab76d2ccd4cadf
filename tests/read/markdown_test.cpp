#include "read/markdown.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "base/limits.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

// What was found, as `line:column code`.
std::vector<std::string> problems(const std::string& markdown, MarkdownPlace place = {}) {
  Diagnostics found;
  read_markdown(markdown, "w.yaml", place, found);
  std::vector<std::string> list;
  for (const Diagnostic& one : found.all()) {
    CHECK(one.where.path == "w.yaml");
    CHECK_FALSE(one.hint.empty());
    list.push_back(std::to_string(one.where.at.line) + ":" + std::to_string(one.where.at.column) + " " + one.code);
  }
  return list;
}

std::vector<Block> blocks(const std::string& markdown) {
  Diagnostics found;
  return read_markdown(markdown, "w.yaml", {}, found).blocks;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a problem is reported at its line and column in the dataset's file") {
  CHECK(problems("第一\n第二 <b>x\n", {40, 9, MarkdownLines::kept}) == List{"41:12 read/raw-html"});
  CHECK(problems("- 項目\n  続き<b>\n", {40, 9, MarkdownLines::kept}) == List{"41:13 read/raw-html"});
  CHECK(problems("> 引用\n> 続き<b>\n", {40, 9, MarkdownLines::kept}) == List{"41:13 read/raw-html"});
  CHECK(problems("は**「重要」**を<b>\n", {40, 9, MarkdownLines::kept}) == List{"40:19 read/raw-html"});
  CHECK(problems("| 表 |\n|--|\n| い<b> |\n", {1, 1, MarkdownLines::kept}) == List{"3:4 read/raw-html"});
}

TEST_CASE("a problem in folded lines is reported where the value begins") {
  CHECK(problems("第一\n第二 <b>x\n", {7, 3, MarkdownLines::folded}) == List{"7:3 read/raw-html"});
}

TEST_CASE("raw HTML never becomes part of the prose") {
  CHECK(problems("a <script>alert(1)</script>") == List{"1:3 read/raw-html", "1:19 read/raw-html"});
  CHECK(problems("<div>\nx\n</div>\n\n後") == List{"1:1 read/raw-html"});
  CHECK(plain_text(blocks("<div>\nx\n</div>\n\n後")) == "後\n");
  CHECK(problems("前 <!-- 注 --> 後") == List{"1:3 read/html-comment"});
  CHECK(problems("`<b>` と\n\n    <b>\n").empty());
}

TEST_CASE("a refused link loses its target and keeps its text") {
  CHECK(problems("[x](java&#115;cript:alert(1))") == List{"1:1 read/link-refused"});
  CHECK(problems("<javascript:alert(1)>") == List{"1:1 read/link-refused"});
  const std::vector<Block> read = blocks("a [x](JAVASCRIPT&colon;alert(1)) b");
  REQUIRE(read.front().inlines.size() == 1);
  CHECK(read.front().inlines.front().text == "a x b");
}

TEST_CASE("only a reference to a section may have no text") {
  CHECK(problems("[](#A.18.1.5) [](#meti:5) [](v/w#A.9.2.3)").empty());
  CHECK(problems("[](https://example.jp/#a)") == List{"1:1 read/empty-link"});
}

TEST_CASE("an image needs the figures folder and alternative text") {
  CHECK(problems("![責任の分かれ目](figures/split.png)").empty());
  CHECK(problems("![](figures/split.png)") == List{"1:1 read/image-alt"});
  CHECK(problems("![x](https://example.jp/a.png)") == List{"1:1 read/image-refused"});
}

TEST_CASE("a bare URL becomes a link and the Japanese behind it stays text") {
  const std::vector<Inline> inlines = blocks("詳細は https://example.jp/a_b_c。続き").front().inlines;
  REQUIRE(inlines.size() == 3);
  CHECK(inlines[1].kind == InlineKind::link);
  CHECK(inlines[1].target == "https://example.jp/a_b_c");
  CHECK(inlines[2].text == "。続き");
}

TEST_CASE("a bare URL in the text of a link is no second link") {
  const std::vector<Inline> inlines = blocks("[https://a.example](https://b.example)").front().inlines;
  REQUIRE(inlines.size() == 1);
  CHECK(inlines[0].children.front().kind == InlineKind::text);
}

TEST_CASE("tables keep their alignments and refuse cells that would be lost") {
  const Block table = blocks("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 |\n").front();
  CHECK(table.kind == BlockKind::table);
  CHECK(table.alignments == std::vector<Alignment>{Alignment::left, Alignment::center, Alignment::right});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].cells.size() == 3);
  CHECK(problems("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n") == List{"3:1 read/table-cells"});
  CHECK(problems("| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n").empty());
}

TEST_CASE("lists keep their kind, start, tightness and tasks") {
  const Block list = blocks("3. a\n4. b\n").front();
  CHECK(list.kind == BlockKind::ordered_list);
  CHECK(list.start == 3);
  CHECK(list.tight);
  const Block tasks = blocks("- [x] a\n\n- [ ] b\n- c\n").front();
  CHECK_FALSE(tasks.tight);
  CHECK(tasks.blocks[0].task == Task::done);
  CHECK(tasks.blocks[1].task == Task::open);
  CHECK(tasks.blocks[2].task == Task::none);
}

TEST_CASE("a footnote's reference and definition have one name") {
  const std::vector<Block> read = blocks("本文[^注]と[^二]。\n\n[^二]: 第二\n[^注]: 第一\n");
  REQUIRE(read.size() == 3);
  CHECK(read[0].inlines[1].text == read[1].text);
  CHECK(plain_text(read[1].blocks) == "第一\n");
}

TEST_CASE("a footnote without a reference and a reference without a footnote are found") {
  CHECK(problems("本文\n\n[^a]: 失われる\n") == List{"3:1 read/footnote-unused"});
  CHECK(problems("本文[^b]。") == List{"1:1 read/footnote-unknown"});
  CHECK(problems("```\n[^a]: 例\n```\n").empty());
}

TEST_CASE("headings, rules, quotes and code are read") {
  const std::vector<Block> read = blocks("## 見出し\n\n---\n\n> 引用\n\n```sh\nls\n```\n");
  REQUIRE(read.size() == 4);
  CHECK(read[0].level == 2);
  CHECK(read[1].kind == BlockKind::rule);
  CHECK(read[2].kind == BlockKind::quote);
  CHECK(read[3].info == "sh");
  CHECK(read[3].text == "ls\n");
}

TEST_CASE("what is past a limit is refused at once, and the limit is named") {
  std::string table = "|";
  for (int column = 0; column < 2500; ++column) table += "a|";
  table += "\n|";
  for (int column = 0; column < 2500; ++column) table += "-|";
  table += "\n";
  for (int row = 0; row < 2500; ++row) table += "a\n";
  const auto begin = std::chrono::steady_clock::now();
  Diagnostics found;
  CHECK(read_markdown(table, "w.yaml", {}, found).blocks.empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(1));
  REQUIRE(found.all().size() == 1);
  CHECK(found.all().front().message.find("2000") != std::string::npos);
}

TEST_CASE("emphasis nested past the limit is refused, not followed") {
  std::string markdown;
  for (int level = 0; level < 5000; ++level) markdown += "*a ";
  for (int level = 0; level < 5000; ++level) markdown += "b* ";
  CHECK(problems(markdown) == List{"1:73 read/markdown-limit"});
}

TEST_CASE("ill-formed UTF-8 and the reader's own mark are reported") {
  CHECK(problems("あ\xC0\xAF") == List{"1:2 read/markdown-encoding"});
  CHECK(problems("あ\xF0\x90\xA9\xBF") == List{"1:2 read/reserved-character"});
}

TEST_CASE("several threads read what one reads") {
  std::vector<std::string> bodies;
  for (int number = 0; number < 64; ++number)
    bodies.push_back("第" + std::to_string(number) + "項は~~取消~~、**「重要」**を https://example.jp/" +
                     std::to_string(number) + " で~~示す~~。\n\n| a~~b~~ | **c** |\n|--|--|\n| 1 | ~~2~~ |\n");
  for (int number = 0; number < 64; ++number)
    bodies.push_back("第" + std::to_string(number) +
                     "項は**「重要」**を*示す*。\n\n| a | **c** |\n|--|--|\n| 1 | `2` |\n");
  std::vector<std::vector<Block>> expected;
  for (const std::string& body : bodies) expected.push_back(blocks(body));
  std::vector<int> differing(4, 0);
  std::vector<std::thread> threads;
  for (int& count : differing)
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round)
        for (std::size_t at = 0; at < bodies.size(); ++at) count += blocks(bodies[at]) == expected[at] ? 0 : 1;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(differing == std::vector<int>(4, 0));
}
