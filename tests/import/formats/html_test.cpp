#include "import/formats/html.h"

#include <catch2/catch.hpp>

#include "import/words/characters.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

struct Read {
  std::string text;  // one line for each
  ImportReport report;
  bool contents = false;
};

Read read(const std::string& page) {
  Read result;
  const auto document = read_html(page, result.report);
  REQUIRE(document);
  for (const SourceLine& line : document->lines)
    result.text += std::string(static_cast<std::size_t>(line.indent), ' ') + narrow(line.text) + "\n";
  result.contents = document->contents;
  return result;
}

}  // namespace

TEST_CASE("only the main part of a page is read") {
  const Read result = read(
      "<title>手引 | 若葉舎</title><header><nav><a href='/'>表紙</a></nav></header><main><h1>手引</h1><p>守りの話で\n"
      "す。</p></main><footer>若葉舎</footer><script>x()</script>");
  CHECK(result.text == "# 手引\n守りの話です。\n");
}

TEST_CASE("lists keep their depth and their numbers") {
  const Read result = read(
      "<main><ul><li>鍵<ul><li>夜の鍵</li></ul></li><li>錠</li></ul><ol start=3><li>開ける</li></ol>"
      "<ol type=i><li>閉める</li></ol></main>");
  CHECK(result.text == "- 鍵\n    - 夜の鍵\n- 錠\n3. 開ける\ni. 閉める\n");
}

TEST_CASE("cells over rows and columns keep the table's columns") {
  const Read result = read("<table><tr><th rowspan=2>所<th colspan=2>時<tr><td>朝<td>夜</table>");
  CHECK(result.text == "| 所 | 時 |  |\n| --- | --- | --- |\n|  | 朝 | 夜 |\n");
}

TEST_CASE("headings down the side of a table become its columns") {
  const Read result = read("<table><tr><th>版<td>1.0<td>1.1<tr><th>内容<td>新しい<td>直した</table>");
  CHECK(result.text == "| 版 | 内容 |\n| --- | --- |\n| 1.0 | 新しい |\n| 1.1 | 直した |\n");
}

TEST_CASE("hidden and deleted text is left out, and the report says so") {
  const Read result = read(
      "<main><p>三日前に<del>電話で</del><ins>手紙で</ins>知らせます。</p><div style='display: "
      "none'>内輪の話</div></main>");
  CHECK(result.text == "三日前に手紙で知らせます。\n");
  CHECK(report_text(result.report).find("電話で") != std::string::npos);
  CHECK(report_text(result.report).find("内輪の話") != std::string::npos);
}

TEST_CASE("a note stands behind the text, under the name of its mark") {
  const Read result = read(
      "<main><p>九割五分です<sup><a href='#n'>1</a></sup>。</p><p>次の段落です。</p><p id=n>1 "
      "端末の時間を除きます。<a href='#r'>↩</a></p></main>");
  CHECK(result.text == "九割五分です[^1]。\n次の段落です。\n[^1]: 1 端末の時間を除きます。\n");
}

TEST_CASE("a list of links into the page is its table of contents") {
  const Read result = read(
      "<main><h2>目次</h2><ul><li><a href='#a'>鍵</a><li><a href='#b'>錠</a><li><a "
      "href='#c'>扉</a></ul><h2 id=a>鍵</h2><p>二つあります。</p><h2 id=b>錠</h2></main>");
  CHECK(result.text == "### 鍵\n二つあります。\n### 錠\n");
  CHECK(result.contents);
}

TEST_CASE("a page of nothing but divs has the headings that its classes name") {
  const Read result = read(
      "<body><div class=menu><a href=/a>い</a></div><div class=midashi>鍵のこと</div><div class=honbun>二つあります。"
      "</div><div class=midashi>錠のこと</div><div class=honbun>一つあります。</div></body>");
  CHECK(result.text == "## 鍵のこと\n二つあります。\n## 錠のこと\n一つあります。\n");
}

TEST_CASE("links to the web stay links, others become text") {
  const Read result =
      read("<main><p>詳しくは<a href='https://a.example/b'>一覧</a>と<a href='b.html'>次の頁</a>へ。</p></main>");
  CHECK(result.text == "詳しくは[一覧](https://a.example/b)と次の頁へ。\n");
}

TEST_CASE("a page that stands too deep inside itself is refused") {
  ImportReport report;
  std::string deep;
  for (int at = 0; at < 5'000; ++at) deep += "<div>";
  CHECK_FALSE(read_html(deep + "x", report));
}
