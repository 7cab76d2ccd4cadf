#include "import/sections/document.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/text.h"
#include "import/documents.h"

using namespace hakusho;
using namespace hakusho::imports;

// Invented documents in the styles that providers publish in; what they say was written down before any of them was
// imported.
namespace {

struct Style {
  std::string file;
  std::string layout;
  std::vector<std::string>
      responses;  // `label ids title`: `-` for no label, the title only where it is not the catalog's
  std::vector<std::string> revisions;  // `version date changes`
  std::vector<std::string> texts;      // that some body or note holds
};

std::string bytes_of(const std::string& file) {
  auto bytes = read_file(HAKUSHO_SOURCE "/tests/import/styles/" + file, 1u << 20);
  REQUIRE(bytes);
  return *bytes;
}

std::string line_of(const Section& section) {
  std::vector<std::string> ids;
  for (const ControlReference& control : section.controls) ids.push_back(control.id);
  std::string line = (section.label.empty() ? "-" : section.label) + " " + join(ids, ",");
  return section.title.empty() ? line : line + " " + section.title;
}

std::string all_text(const Whitepaper& whitepaper) {
  std::string text;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    text += at.section->title + "\n" + at.section->body.markdown + "\n" + at.section->reason + "\n";
    for (const Note& note : at.section->notes) text += note.title + "\n" + note.body.markdown + "\n";
  }
  return text;
}

// How many of the wanted responses are there, in order, each with its label, ids and title.
void check(const Style& style, const Imported& result) {
  CAPTURE(style.file);
  UNSCOPED_INFO(report_text(result.report));
  CHECK(result.whitepaper.layout == style.layout);
  std::vector<std::string> found;
  for (const SectionAt& at : sections_in_order(result.whitepaper))
    if (at.section->is_response()) found.push_back(line_of(*at.section));
  CHECK(found == style.responses);
  std::vector<std::string> revisions;
  for (const Revision& revision : result.whitepaper.history.revisions)
    revisions.push_back(revision.version + " " + (revision.date ? iso(*revision.date) : "-") + " " +
                        std::to_string(revision.changes.size()));
  CHECK(revisions == style.revisions);
  const std::string text = all_text(result.whitepaper);
  for (const std::string& each : style.texts) {
    CAPTURE(each);
    CHECK(text.find(each) != std::string::npos);
  }
}

void check(const Style& style) { check(style, imported(bytes_of(style.file), style.file)); }

}  // namespace

TEST_CASE("chapters of PDF pages with ids behind titles of two lines, and a history of wrapped cells") {
  check({"chapters.txt",
         "annex",
         {"1.2 CLD.6.3.1 責任の分担", "2.1 A.5.1.1 情報セキュリティの方針", "2.2 A.6.1.1 情報セキュリティの役割",
          "2.3 A.7.2.2 教育と訓練", "3.1 A.9.2.1,A.9.2.2 利用者の登録、削除、及び利用者に与えるアクセス権の設定",
          "3.2 A.9.2.3 特権の管理と認証の強化", "4.1 A.12.3.1 バックアップ", "4.2 A.10.1.1,A.10.1.2 暗号化",
          "4.3 A.12.4.1,A.12.4.4 ログ"},
         {"1.0 2020-04-01 1", "2.0 2022-06-15 1", "3.0 2023-12-01 1", "3.2 2024-10-01 1"},
         {"| アプリケーション | 実施 | ― |", "その記録を残します。",
          "6.1.1 情報セキュリティの役割及び責任 に当たる事項は", "※ 多要素認証は",
          "<https://www.example.com/minamo/security>"}});
  const Imported result = imported(bytes_of("chapters.txt"));
  CHECK(result.report.unplaced_lines == 0);
  CHECK(result.whitepaper.history.revisions[1].changes[0].summary.markdown ==
        "第 3 章に多要素認証の説明を追加し、全体の表現を見直し");
  CHECK(result.whitepaper.history.revisions[1].note == "情報管理室長");
}

TEST_CASE("headings in 【】 with ranges of ids, full lines below them, and a list of versions at the end") {
  check({"ranges.txt",
         "annex",
         {"- A.5.1.1", "- CLD.6.3.1", "- A.8.1.1", "- A.9.2.1,A.9.2.2,A.9.2.3 利用者の登録、アクセスの提供、特権の管理",
          "- A.9.4.4", "- A.12.1.2", "- A.12.4.1,A.12.4.4 イベントログ取得とクロックの同期", "- A.12.6.1",
          "- A.16.1.1,A.16.1.2 インシデントの責任と報告", "- A.18.1.1", "- A.18.2.1"},
         {"1 2021-05-10 0", "2 2023-04-03 1", "3 2024-04-01 1"},
         {"  - 閲覧\n  - 編集", "A.12.3.1 のバックアップと合わせて"}});
}

TEST_CASE("an English document of numbered sections with ids in brackets") {
  check({"english.txt",
         "annex",
         {"2.1 CLD.6.3.1 Roles and responsibilities within a cloud computing environment",
          "2.2 CLD.8.1.5 Removal of customer assets", "3.1 A.5.1.1,A.5.1.2 Information security policies",
          "3.2 A.7.2.2 Awareness and training", "3.3 A.9.2.1,A.9.2.2 User registration and access",
          "3.4 A.12.6.1 Technical vulnerabilities", "3.5 A.12.4.1,A.12.4.4 Event logging and clocks",
          "3.6 A.16.1.1 Responsibilities in an incident", "3.7 A.18.2.1 Independent review"},
         {"1.0 2022-01-03 1", "1.2 2023-06-14 1", "1.4 2024-03-12 1"},
         {"path/that-goes-on>", "once a year afterwards"}});
  CHECK(imported(bytes_of("english.txt")).whitepaper.language == "en");
}

TEST_CASE("Markdown that pandoc makes of a word processor's file, to the numbers of ISO/IEC 27002:2022") {
  check({"pandoc-2022.md",
         "annex",
         {"- 5.1", "- 5.2", "- 5.15", "- 5.16", "- 5.23", "- 8.5", "- 8.8", "- 8.13", "- 8.15", "- 8.24"},
         {"1 2023-11-01 1", "2 2024-09-30 1"},
         {"| データの内容 |  | ○ |", "多要素認証に対応しています[^1]。", "\\* TLS 1.3"}});
  const Imported result = imported(bytes_of("pandoc-2022.md"), "pandoc-2022.md");
  CHECK(all_text(result.whitepaper).find("{#") == std::string::npos);
  CHECK(result.whitepaper.title == "つばめ勤怠 セキュリティチェックのご案内");
}

TEST_CASE("Markdown of a converter with anchors, pictures, page marks and bold headings") {
  check({"converter.md",
         "annex",
         {"- A.5.1.1", "- A.6.1.1", "- A.6.1.3", "- CLD.8.1.5", "- A.9.2.4", "- A.10.1.1", "- A.12.3.1", "- CLD.12.4.5",
          "- A.13.1.3", "- A.17.1.2", "- A.18.1.3"},
         {"1.0 2021-04-01 1", "1.2 2022-10-05 1", "1.3 2023-08-21 1"},
         {"| バックアップ | 解約から 90 日 | 上書き |", "- 統括：情報セキュリティ責任者"}});
  const std::string text = all_text(imported(bytes_of("converter.md"), "converter.md").whitepaper);
  CHECK(text.find("span") == std::string::npos);
  CHECK(text.find("_page_") == std::string::npos);
  CHECK(text.find("{3}") == std::string::npos);
}

TEST_CASE("blocks of names and values are responses") {
  check({"blocks.txt",
         "annex",
         {"- A.5.1.1", "- A.6.1.1", "- A.7.2.2", "- CLD.8.1.5", "- A.9.2.1,A.9.2.2 利用者の登録とアクセスの提供",
          "- A.12.1.2", "- A.12.3.1", "- A.12.4.4", "- A.16.1.2"},
         {"1 2022-01-20 1", "2 2023-07-03 1"},
         {"お客様は、管理者を 1 名以上定めてください。", "- 変更"}});
}

TEST_CASE("a table that a PDF set in columns, with wrapped cells and a page break inside") {
  check({"columns.txt",
         "checksheet",
         {"1 A.5.1.1", "2 A.6.1.1", "3 A.8.1.1", "4 A.9.2.1", "5 A.9.2.2", "6 A.10.1.1", "7 A.12.3.1", "8 A.12.4.1",
          "9 A.12.4.4", "10 CLD.12.4.5", "11 A.16.1.1"},
         {"1.1 2024-02-01 0"},
         {"方針を定め、ウェブサイトで公開しています。方針は毎年見直します。", "本表についてのお問い合わせは"}});
}

TEST_CASE("a table whose ids stand in the middle of their rows, as centred cells do") {
  check({"centred.txt",
         "checksheet",
         {"1 A.5.1.1", "2 A.6.1.1", "3 CLD.6.3.1", "4 A.9.2.2", "5 A.10.1.1", "6 A.12.3.1", "7 A.16.1.1"},
         {},
         {"方針を定め、ウェブサイトで公開しています。方針は毎年見直し、変更したときはお客様にお知らせします。",
          "毎日取得し、7 日間保管します。お客様の操作で戻すことはできません。必要なときは窓口にお申し付けください。",
          "- 当社：アプリケーション、基盤の運用"}});
}

TEST_CASE("numbers of the standard without letters, below Roman chapters and the standard's own groups") {
  check({"clauses.txt",
         "annex",
         {"- A.5.1.1", "- A.6.1.1", "- A.6.1.3", "- CLD.6.3.1", "- A.9.2.1", "- A.9.2.4", "- A.12.1.2", "- A.12.3.1",
          "- A.12.4.1", "- A.12.4.4", "- A.18.1.2"},
         {"1 2019-12-02 1", "2 2021-03 1", "3 2024-11-05 1"},
         {"クラウドサービスカスタマとクラウドサービスプロバイダとの関係", "ログは CSV で取り出せます。",
          "1. 画面を開く"}});
}

TEST_CASE("a table of responses inside a document of sections") {
  check({"mixed.md",
         "checksheet",
         {"- A.5.1.1", "- A.8.1.1", "- A.9.2.1,A.9.2.2 利用者の管理", "- A.12.3.1", "- CLD.12.4.5"},
         {"1.0 2022-03-01 1", "1.1 2023-03-01 1"},
         {"お客様と当社の責任を示します。", "毎日取得します。\n\n30 日間保管します。", "準拠法は日本法です。"}});
}

TEST_CASE("a checksheet with ids in the middle, marks in a column of their own and text around the table") {
  const Style style{"sheet-middle.csv",
                    "checksheet",
                    {"1-1 A.5.1.1 クラウドの情報セキュリティ方針を定めていますか。",
                     "1-2 A.6.1.1,CLD.6.3.1 責任の分担を示していますか。",
                     "1-3 A.6.1.3 データの保管場所を示していますか。", "2-1 A.9.2.1 利用者の登録と削除ができますか。",
                     "2-2 A.9.2.3 多要素認証が使えますか。", "2-3 A.9.4.4 特権的なユーティリティを提供しますか。",
                     "3-1 A.12.1.2 変更を事前に知らせますか。", "3-2 A.12.3.1 バックアップを提供しますか。",
                     "3-3 A.12.4.1,A.12.4.4 ログを提供しますか。", "4-1 CLD.8.1.5 資産を返却しますか。"},
                    {"2024-06-03 2024-06-03 0"},
                    {"1 週間前に、\"お知らせ\"欄で知らせます。", "2025 年春に提供する予定です。",
                     "※　△は一部対応、－は対象外を表します。"}};
  const Imported result = imported(bytes_of(style.file), style.file);
  check(style, result);
  CHECK(result.whitepaper.title == "クラウドサービス安全性確認票");
  CHECK(find_section(result.whitepaper, "A.9.2.3")->status == Status::partial);
  CHECK(find_section(result.whitepaper, "A.9.4.4")->status == Status::not_applicable);
  CHECK(find_section(result.whitepaper, "A.12.3.1")->answer == Answer::no);
}

TEST_CASE("an English questionnaire with semicolons, Y and N, and columns in its own order") {
  const Style style{"sheet-english.csv",
                    "checksheet",
                    {"Q1 A.5.1.1 Do you have an information security policy?",
                     "Q2 CLD.6.3.1 Are roles split between provider and customer?", "Q3 A.7.2.2 Do you train staff?",
                     "Q4 A.9.2.1,A.9.2.2 Can we manage users ourselves?", "Q5 A.9.4.2 Is single sign-on available?",
                     "Q6 A.10.1.1 Is data encrypted at rest?", "Q7 A.12.3.1 Do you back up data?",
                     "Q8 A.11.2.7 Do you run physical servers?", "Q9 A.16.1.2 Do you report incidents?",
                     "Q10 A.18.2.1 Are you audited independently?"},
                    {},
                    {"See the contract; annex B.", "Nightly, kept 35 days.", "Certificate"}};
  const Imported result = imported(bytes_of(style.file), style.file);
  check(style, result);
  CHECK(result.whitepaper.language == "en");
  CHECK(find_section(result.whitepaper, "A.9.4.2")->answer == Answer::no);
  CHECK(find_section(result.whitepaper, "A.11.2.7")->reason == "We use a public cloud.");
}

TEST_CASE("the service level checklist in the vendor's own order, with a row of its own") {
  check({"sheet-service-level.tsv",
         "checksheet",
         {"1-1 meti:1", "1-2 meti:2", "1-3 meti:6", "1-4 meti:9", "2-1 meti:10", "2-2 meti:11", "2-3 meti:12",
          "2-4 meti:13", "3-1 meti:28", "3-2  当社独自：帳票の保管", "4-1 meti:39"},
         {"2023-09-01 2023-09-01 0"},
         {"8 時間\\\n（重大な障害の場合）", "電子帳簿保存法"}});
}

TEST_CASE("a history whose dates and headings a PDF broke inside their cells") {
  const Imported result = imported(
      "見本クラウド セキュリティホワイトペーパー\n\n"
      "          改訂履歴\n"
      "            版 改訂日                      改訂内容          承\n"
      "            数                                        認\n"
      "           1.0 令和2年4月\n"
      "               1日     初版発行                           室\n"
      "                                                     長\n"
      "           2.0 令和4年6月\n"
      "               15日\n"
      "                      第 3 章に多要素認証の説明を追加し、全体の表現を見直し、さ 室\n"
      "                      らに長い説明を加えたもの                   長\n\n"
      "A.12.3.1 情報のバックアップ\n\n毎日取得します。\n");
  UNSCOPED_INFO(report_text(result.report));
  const History& history = result.whitepaper.history;
  REQUIRE(history.revisions.size() == 2);
  CHECK(history.columns.front().second == "版数");
  CHECK(iso(*history.revisions[0].date) == "2020-04-01");
  CHECK(iso(*history.revisions[1].date) == "2022-06-15");
  CHECK(history.revisions[1].changes[0].summary.markdown ==
        "第 3 章に多要素認証の説明を追加し、全体の表現を見直し、さらに長い説明を加えたもの");
  CHECK(history.revisions[1].note == "室長");
}
