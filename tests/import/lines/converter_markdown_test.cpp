#include "import/lines/converter_markdown.h"

#include <catch2/catch.hpp>

#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::string body_of(const std::string& markdown) {
  const Imported result = imported("# A.12.3.1 情報のバックアップ\n\n" + markdown, "document.md");
  UNSCOPED_INFO(report_text(result.report));
  const Section* section = find_section(result.whitepaper, "A.12.3.1");
  REQUIRE(section);
  return section->body.markdown;
}

}  // namespace

TEST_CASE("a picture inside a line becomes its words, a figure of the dataset stays") {
  CHECK(body_of("左の ![構成図](media/1.png) を見てください。\n") == "左の 構成図 を見てください。");
  CHECK(body_of("![構成図](figures/1.png)\n") == "![構成図](figures/1.png)");
}

TEST_CASE("a link by a scheme that no page may lead to becomes its words, others stay") {
  CHECK(body_of("[x](javascript:alert(1)) です。\n").find("javascript") == std::string::npos);
  CHECK(body_of("[案内](https://www.example.com/) と `[x](javascript:1)` です。\n") ==
        "[案内](https://www.example.com/) と `[x](javascript:1)` です。");
}

TEST_CASE("a grid becomes a table of bars, its cells whole") {
  CHECK(body_of("+------+--------+\n| 項目 | 内容   |\n+======+========+\n| 頻度 | 毎日、 |\n|      | 一回   "
                "|\n+------+--------+\n") == "| 項目 | 内容 |\n| --- | --- |\n| 頻度 | 毎日、一回 |");
}

TEST_CASE("a title above a line of equals signs is a heading") {
  const Imported result = imported(
      "A.12.3.1 情報のバックアップ\n============================\n\n毎日です。\n\nA.12.4.4 "
      "クロックの同期\n----------------------\n\n同期しています。\n",
      "document.md");
  CHECK(result.report.responses == 2);
}

TEST_CASE("a footnote goes to the section that refers to it, and one that none refers to is text") {
  const Imported result = imported(
      "# A.12.3.1 情報のバックアップ\n\n毎日[^1]です。\n\n# A.12.4.4 クロックの同期\n\n同期しています。\n\n[^1]: "
      "休日を除きます。\n\n[^2]: どこにもありません。\n",
      "document.md");
  CHECK(find_section(result.whitepaper, "A.12.3.1")->body.markdown == "毎日[^1]です。\n\n[^1]: 休日を除きます。");
  CHECK(find_section(result.whitepaper, "A.12.4.4")->body.markdown.find("\\[^2]: どこにもありません。") !=
        std::string::npos);
}

TEST_CASE("lines that read like the headings of a table again and again are read in bounded time") {
  std::string text = "A.12.3.1 情報のバックアップ\n\n";
  for (int at = 0; at < 3'000; ++at) text += "No.  管理策番号  管理策  当社の対応\n";
  CHECK(imported(text).report.responses == 1);
}
