#include "import/sections/history_text.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

namespace {

HistoryText read(std::string_view text) {
  ImportReport report;
  return read_history(joined_lines(source_lines(text)), report);
}

}  // namespace

TEST_CASE("rows set with blanks give versions, kinds, dates and the vendor's own headings") {
  const History history =
      read("版 改訂種別 改訂内容 頁 発行/改訂日\n1.0 新規 新規  2023/9/20\n1.1 修正 組織再編に伴う修正 3 2024/12/26\n")
          .history;
  REQUIRE(history.revisions.size() == 2);
  CHECK(history.columns[0] == std::pair(HistoryColumn::version, std::string("版")));
  CHECK(history.columns[4] == std::pair(HistoryColumn::date, std::string("発行/改訂日")));
  CHECK(history.revisions[1].kind == "修正");
  CHECK(history.revisions[1].changes[0].page == "3");
  CHECK(history.revisions[1].changes[0].summary.markdown == "組織再編に伴う修正");
  CHECK(iso(*history.revisions[1].date) == "2024-12-26");
}

TEST_CASE("a row that names sections has a change for each") {
  const History history = read(
                              "版数 改訂内容 改訂日\n1.0 新規作成 2023年9月30日\n1.1 "
                              "3-2.関係当局との連絡\n・所在を追記\n2024年7月17日\n4-1.資産の除去\n・詳細を追記\n")
                              .history;
  REQUIRE(history.revisions.size() == 2);
  REQUIRE(history.revisions[1].changes.size() == 2);
  CHECK(history.revisions[1].changes[1].section_written == "4-1.資産の除去");
  CHECK(history.revisions[1].changes[1].summary.markdown == "詳細を追記");
}

TEST_CASE("a list of editions is a history too, and the newest may come first") {
  const History history = read("・第2版：2024年4月1日 見直し\n・第1版：令和5年4月 初版作成\n").history;
  CHECK(history.form == HistoryForm::list);
  CHECK(history.order == HistoryOrder::newest_first);
  REQUIRE(history.revisions.size() == 2);
  CHECK(history.revisions[0].version == "1");
  CHECK(history.revisions[0].printed_version == "第1版");
  CHECK(iso(*history.revisions[0].date) == "2023-04");
}

TEST_CASE("a table of Markdown is read by its headings") {
  const History history = read(
                              "| バージョン | 日付 | 変更内容 |\n| --- | --- | --- |\n| Ver.1.0 | 2024/4/1 | 初版 |\n| "
                              "Ver.1.1 | 2024/5/1 | 修正 |\n")
                              .history;
  REQUIRE(history.revisions.size() == 2);
  CHECK(history.revisions[1].version == "1.1");
  CHECK(history.revisions[1].printed_version == "Ver.1.1");
}

TEST_CASE("rows whose cells were broken apart are given back rather than guessed") {
  const HistoryText history = read("版 改訂日 改訂箇所 改訂内容\n1.0 2023年4\n月1日 全体 初版\n");
  CHECK(history.history.revisions.empty());
  CHECK(history.left.size() == 3);
}
