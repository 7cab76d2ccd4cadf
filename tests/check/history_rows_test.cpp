#include "check/history_rows.h"

#include <catch2/catch.hpp>

#include "cases.h"
#include "diff/whitepaper.h"

using namespace hakusho;
using namespace hakusho::check;
using namespace hakusho::diff;

namespace {

Words words() {
  Words words;
  words.texts = {{"draft_value", "{lead}{before} を {after} に変更"},
                 {"draft_section_added", "「{title}」を新設"},
                 {"list_separator", "・"}};
  return words;
}

std::vector<std::string> drafted(const std::string& before, const std::string& after) {
  const DiffReport report = compare(cases::document(before), cases::document(after), {});
  std::vector<std::string> rows;
  for (const DeclaredChange& change : draft_rows(report, {}, DeclareFormat::no, words()))
    rows.push_back(spell_row(change));
  return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a drafted row names the section and the value that changed") {
  CHECK(drafted("## 7-2. 記録 {#A.12.4.1}\n\n保存期間は 35 日です。\n",
                "## 7-2. 記録 {#A.12.4.1}\n\n保存期間は 90 日です。\n") ==
        Rows{"- {section: A.12.4.1, summary: '保存期間は 35 日 を 90 日 に変更'}"});
}

TEST_CASE("a chapter that is new is one row, not one for each of its sections") {
  CHECK(drafted("# 1. 甲 {#a}\n", "# 1. 甲 {#a}\n\n# 2. 乙 {#b}\n\n## 2-1. 丙 {#c}\n\n新しい文です。\n") ==
        Rows{"- {section: b, summary: '「乙」を新設'}"});
}

TEST_CASE("a quote in a drafted row is doubled, as YAML wants it") {
  DeclaredChange change;
  change.section_written = "a";
  change.summary.markdown = "it's";
  CHECK(spell_row(change) == "- {section: a, summary: 'it''s'}");
}

TEST_CASE("a drafted row reads back as the words that were added, whatever Markdown would make of them") {
  DiffReport report;
  SectionChange section;
  section.id = "A.9.2.1";
  UnitChange unit;
  unit.text.state = TextState::modified;
  unit.text.script = {{PieceKind::added, "", "*any* <user> [a](b)"}};
  section.units.push_back(unit);
  report.sections.push_back(section);
  Words words;
  words.texts = {{"draft_added", "# {text}"}};
  const std::vector<DeclaredChange> rows = draft_rows(report, Revision(), DeclareFormat::no, words);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].summary.markdown == "\\# \\*any\\* \\<user\\> \\[a\\](b)");
  CHECK(spell_row(rows[0]) == "- {section: A.9.2.1, summary: '\\# \\*any\\* \\<user\\> \\[a\\](b)'}");
}
