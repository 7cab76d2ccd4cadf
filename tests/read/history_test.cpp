#include "read/history.h"

#include <catch2/catch.hpp>

#include "findings.h"
#include "read/catalog.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

History read(std::string_view history, Diagnostics& found) {
  Catalogs catalogs;
  catalogs.emplace("cloud", *read_catalog("title: c\nedition: c\ncontrols:\n  - {id: A.5.1.1, title: 方針}\n"
                                          "  - {id: A.12.3.1, title: 写し}\n  - {id: A.18.1.5, title: 暗号}\n",
                                          "catalogs/cloud.yaml", "cloud", found));
  // Four lines stand before the history's own first line.
  const std::string text =
      "title: 題\ncatalog: cloud\nlayout: annex\nsections: [{id: intro, title: 序}, {controls: "
      "[5.1.1, 12.3.1]}]\n" +
      std::string(history);
  const auto whitepaper = read_whitepaper(text, "w.yaml", "vendor", "paper", catalogs, found);
  REQUIRE(whitepaper);
  return whitepaper->history;
}

History history_of(std::string_view history) {
  Diagnostics found;
  History read_history = read(history, found);
  REQUIRE(findings_of(found) == Findings{});
  return read_history;
}

Findings findings(std::string_view history) {
  Diagnostics found;
  read(history, found);
  return findings_of(found);
}

}  // namespace

TEST_CASE("a history keeps the vendor's columns in their order, and its revisions") {
  const History history = history_of(R"(history:
  title: 改訂履歴
  position: front
  form: list
  order: newest-first
  labels: {date: 改訂日, version: 版数, summary: 内容}
  revisions:
    - {version: 1.0, printed_version: 第1版, date: 2023-09, kind: 新規, reconstructed: yes, note: 注}
    - version: '1.10'
      changes: [{section: intro, kind: 追記, page: 3, summary: '**追記**'}]
)");
  CHECK(history.title == "改訂履歴");
  CHECK(history.position == HistoryPosition::front);
  CHECK(history.form == HistoryForm::list);
  CHECK(history.order == HistoryOrder::newest_first);
  const std::vector<std::pair<HistoryColumn, std::string>> columns = {
      {HistoryColumn::date, "改訂日"}, {HistoryColumn::version, "版数"}, {HistoryColumn::summary, "内容"}};
  CHECK(history.columns == columns);
  REQUIRE(history.revisions.size() == 2);
  CHECK(history.revisions[0].version == "1.0");
  CHECK(history.revisions[0].printed_version == "第1版");
  CHECK(history.revisions[0].date == Date{2023, 9, 0});
  CHECK(history.revisions[0].reconstructed);
  CHECK(history.revisions[1].version == "1.10");
  CHECK(history.revisions[1].changes[0].page == "3");
  CHECK(plain_text(history.revisions[1].changes[0].summary) == "追記\n");
}

TEST_CASE("a change finds its section by id, by any of its controls, and else keeps what it names") {
  const History history = history_of(
      "history:\n  revisions:\n    - version: '1'\n      changes:\n        - {section: intro, summary: a}\n"
      "        - {section: Ａ.12.3.1, summary: b}\n        - {section: 18.1.5, summary: c}\n"
      "        - {section: 付録, summary: d}\n        - {summary: e}\n");
  const std::vector<DeclaredChange>& changes = history.revisions.front().changes;
  CHECK(changes[0].section == "intro");
  CHECK(changes[1].section == "A.5.1.1");
  CHECK(changes[1].section_written == "Ａ.12.3.1");
  CHECK(changes[2].section == "A.18.1.5");
  CHECK(changes[3].section == "付録");
  CHECK(changes[4].section.empty());
}

TEST_CASE("everything wrong with a history is said in one run") {
  CHECK(findings(R"(history:
  position: top
  labels: {versoin: 版}
  revisions:
    - {version: 1/0, date: 17.7.2024}
    - {version: '2', changes: [{section: intro}]}
    - {version: '2'}
    - {date: 2024}
)") == Findings{"6:13 `top` is no value of `position`", "7:12 the map of labels knows no key `versoin`",
                "9:17 `1/0` cannot be a version, which names files", "9:28 `17.7.2024` is no date",
                "10:32 the change has no `summary`", "11:7 two revisions have the id `2`; the first is at 10:7",
                "12:7 the revision has no `version`"});
}
