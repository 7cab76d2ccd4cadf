#include "import/sheets/checksheet.h"

#include <catch2/catch.hpp>

#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

namespace {

std::vector<const Section*> rows_of(const Whitepaper& whitepaper) {
  std::vector<const Section*> rows;
  for (const SectionAt& at : sections_in_order(whitepaper))
    if (at.section->is_response()) rows.push_back(at.section);
  return rows;
}

std::string quoted(std::string_view cell) { return "\"" + std::string(cell) + "\""; }

}  // namespace

TEST_CASE("columns are found by their headings in any order, and others become notes") {
  std::string csv = "回答,項目,No,備考,種別,測定単位,規定内容\n";
  const Catalog& catalog = test_catalogs().at("meti-sla-2010");
  for (std::size_t at = 0; at < catalog.controls.size(); ++at) {
    const Control& control = catalog.controls[at];
    csv += "有 対応しています。," + quoted(control.title.ja) + "," + std::to_string(at + 101) + ",補足です," +
           control.item.kind.ja + "," + quoted(control.item.unit.ja) + "," + quoted(control.item.content.ja) + "\n";
  }
  const Imported result = imported(csv, "sheet.csv");
  const auto rows = rows_of(result.whitepaper);
  REQUIRE(rows.size() == 49);
  CHECK(share_of_responses(result.whitepaper, first_controls("meti-sla-2010", 49)) == 1.0);
  CHECK(result.whitepaper.layout == "checksheet");
  CHECK(result.whitepaper.catalog == "meti-sla-2010");
  CHECK(rows[0]->label == "101");
  CHECK(rows[0]->answer == Answer::yes);
  CHECK(rows[0]->body.markdown == "対応しています。");
  REQUIRE(rows[0]->notes.size() == 1);
  CHECK(rows[0]->notes[0].title == "備考");
}

TEST_CASE("an answer in a column of its own, with circles and crosses, is apart from the text") {
  const Imported result = imported(
      "No,質問,対応,回答\n1,データは暗号化していますか,○,AES-256 "
      "を使います\n2,ログは保管していますか,×,予定はありません\n3,店舗はありますか,対象外,店舗がありません\n",
      "sheet.csv");
  const auto rows = rows_of(result.whitepaper);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0]->item.content.ja == "データは暗号化していますか");
  CHECK(result.whitepaper.sections[0].answer == Answer::yes);
  CHECK(result.whitepaper.sections[1].answer == Answer::no);
  CHECK(result.whitepaper.sections[1].body.markdown == "予定はありません");
  CHECK(result.whitepaper.sections[2].status == Status::not_applicable);
  CHECK(result.whitepaper.sections[2].reason == "店舗がありません");
}

TEST_CASE("a checksheet by control ids answers those controls") {
  std::string tsv = "管理策番号\t管理策\t対応状況\t実施内容\n";
  for (const Control* control : provider_controls())
    tsv +=
        control->id.substr(control->id.starts_with("A.") ? 2 : 0) + "\t" + control->title.ja + "\t○\t実施しています\n";
  const Imported result = imported(tsv, "sheet.tsv");
  CHECK(result.whitepaper.catalog == "iso-27017-2015");
  CHECK(share_of_responses(result.whitepaper, provider_controls()) == 1.0);
}

TEST_CASE("cells of several lines, spanning cells and groups of a workbook are kept") {
  const Imported result =
      imported(xlsx_of({{"クラウドサービス チェックシート"},
                        {"2024年4月1日 改訂"},
                        {"No.", "種別", "サービスレベル項目", "規定内容", "測定単位", "設定"},
                        {"アプリケーション運用"},
                        {"1", "可用性", "サービス時間", "サービスを提供する時間帯", "時間帯",
                         "24時間365日\n・計画停止を除く\n・障害時を除く"},
                        {"2", "", "計画停止予定通知", "", "有無", "有\n1週間前に通知します"},
                        {"サポート"},
                        {"3", "サポート", "サービス提供時間帯(障害対応)", "", "時間帯", "平日9時～17時"}},
                       "<mergeCells><mergeCell ref=\"B5:B6\"/></mergeCells>"),
               "sheet.xlsx");
  REQUIRE(result.whitepaper.sections.size() == 2);
  CHECK(result.whitepaper.title == "クラウドサービス チェックシート");
  CHECK(result.whitepaper.sections[0].title == "アプリケーション運用");
  const auto rows = rows_of(result.whitepaper);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0]->body.markdown == "24時間365日\n\n- 計画停止を除く\n- 障害時を除く");
  CHECK(rows[0]->controls.front().id == "meti:1");
  CHECK(rows[1]->answer == Answer::yes);
  CHECK(rows[1]->body.markdown == "1週間前に通知します");
  CHECK(rows[2]->controls.front().id == "meti:26");
  REQUIRE(result.whitepaper.history.revisions.size() == 1);
  CHECK(iso(*result.whitepaper.history.revisions[0].date) == "2024-04-01");
}

TEST_CASE("a table of Markdown is a checksheet too") {
  const Imported result = imported(
      "# チェックシート\n\n| No. | 項目 | 回答 |\n|---|---|---|\n| 1 | サービス時間 | 24時間 |\n| 2 | 計画停止予定通知 "
      "| 有 1週間前 |\n| 3 | サービス稼働率 | 99%以上 |\n",
      "sheet.md");
  CHECK(result.whitepaper.layout == "checksheet");
  const auto rows = rows_of(result.whitepaper);
  REQUIRE(rows.size() == 3);
  CHECK(rows[1]->answer == Answer::yes);
}

TEST_CASE("a formula in a cell stays the text it is") {
  const Imported result = imported(
      "No,項目,回答\n1,サービス時間,\"=HYPERLINK(\"\"http://"
      "x\"\")\"\n2,計画停止予定通知,+1\n3,サービス稼働率,@SUM(A1)\n",
      "sheet.csv");
  const auto rows = rows_of(result.whitepaper);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0]->body.markdown.find("HYPERLINK") != std::string::npos);
}
