#include "check/history_changes.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "cases.h"
#include "diff/whitepaper.h"

using namespace hakusho;
using namespace hakusho::check;
using namespace hakusho::diff;

namespace {

// A row of a case: its section is written as a printed number, in the new revision or else in the old one.
DeclaredChange row(const std::string& number, const std::string& text, const Whitepaper& before,
                   const Whitepaper& after) {
  DeclaredChange change;
  change.section_written = number;
  for (const Whitepaper* whitepaper : {&after, &before})
    for (const Section& section : whitepaper->sections)
      if (section.label == number && change.section.empty()) change.section = section.id;
  if (change.section.empty()) change.section = number;  // an id, but of neither revision
  Block paragraph;
  paragraph.inlines.push_back({InlineKind::text, text, {}, {}, {}, {}});
  change.summary.blocks.push_back(paragraph);
  return change;
}

using Finding = std::pair<std::string, std::string>;

// Code and section of each finding; the section as the cases name it.
std::vector<Finding> findings(const YAML::Node& given) {
  const Whitepaper before = cases::document(cases::text(given, "old"));
  const Whitepaper after = cases::document(cases::text(given, "new"));
  const DiffReport report = compare(before, after, {});
  std::vector<Finding> found;
  Revision declared;
  declared.version = "1.1";
  for (const YAML::Node& each : given["history_rows"])
    declared.changes.push_back(row(cases::text(each, "section"), cases::text(each, "text"), before, after));
  Diagnostics diagnostics;
  check_revision(declared, report, "whitepaper.yaml", DeclareFormat::no, {}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const std::size_t quote = diagnostic.message.find('"');
    const std::string named = diagnostic.message.substr(quote + 1, diagnostic.message.find('"', quote + 1) - quote - 1);
    const auto section = std::find_if(
        declared.changes.begin(), declared.changes.end(),
        [&](const DeclaredChange& change) { return change.section_written == named && !change.section.empty(); });
    found.emplace_back(diagnostic.code.substr(6), section == declared.changes.end() ? named : section->section);
  }
  return found;
}

std::vector<std::string> codes(const Revision& revision, const DiffReport& report, DeclareFormat format) {
  Diagnostics found;
  check_revision(revision, report, "whitepaper.yaml", format, {}, found);
  std::vector<std::string> list;
  for (const Diagnostic& diagnostic : found.all()) list.push_back(diagnostic.code);
  return list;
}

using Codes = std::vector<std::string>;

DiffReport between(const std::string& before, const std::string& after) {
  return compare(cases::document(before), cases::document(after), {});
}

Revision revision_with(std::vector<DeclaredChange> changes) {
  Revision revision;
  revision.version = "1.1";
  revision.changes = std::move(changes);
  return revision;
}

}  // namespace

TEST_CASE("every case of a revision history gives its findings and no other") {
  const std::vector<YAML::Node> all = cases::of_level("history");
  REQUIRE(all.size() == 5);
  for (const YAML::Node& given : all) {
    std::vector<Finding> expected;
    for (const YAML::Node& each : given["expect"]["findings"])
      expected.emplace_back(cases::text(each, "code"), cases::text(each, "at"));
    INFO(cases::text(given, "id") << " " << cases::text(given, "title"));
    CHECK(findings(given) == expected);
  }
}

TEST_CASE("renumbering needs a row only where the site asks for it") {
  const DiffReport report =
      between("## 3-2. 役割 {#A.6.1.1}\n\n約款に定めます。\n", "## 3-3. 役割 {#A.6.1.1}\n\n約款に定めます。\n");
  CHECK(codes(revision_with({}), report, DeclareFormat::no) == Codes{});
  CHECK(codes(revision_with({}), report, DeclareFormat::yes) == Codes{"check/undeclared-change"});
}

TEST_CASE("a row without a section is only a remark") {
  DeclaredChange change;
  change.summary.markdown = "全体を見直し";
  const DiffReport report = between("## 1. 甲 {#a}\n\n同じ文です。\n", "## 1. 甲 {#a}\n\n同じ文です。\n");
  CHECK(codes(revision_with({change}), report, DeclareFormat::no) == Codes{"check/unscoped-row"});
}

TEST_CASE("a row may name a section that is gone by its id") {
  DeclaredChange gone;
  gone.section_written = "b";
  gone.kind = "削除";
  const DiffReport report =
      between("## 1. 甲 {#a}\n\n残る文です。\n\n## 2. 乙 {#b}\n\n消える文です。\n", "## 1. 甲 {#a}\n\n残る文です。\n");
  CHECK(codes(revision_with({gone}), report, DeclareFormat::no) == Codes{});
}

TEST_CASE("a row for a chapter covers what changed below it") {
  DeclaredChange chapter;
  chapter.section = chapter.section_written = "operations";
  const std::string before = "# 4. 運用 {#operations}\n\n## 4-1. 記録 {#A.12.4.1}\n\n30 日間保管します。\n";
  const std::string after = "# 4. 運用 {#operations}\n\n## 4-1. 記録 {#A.12.4.1}\n\n60 日間保管します。\n";
  CHECK(codes(revision_with({chapter}), between(before, after), DeclareFormat::no) == Codes{});
}

TEST_CASE("the history of ALog Cloud says what changed") {
  const cases::Content content;
  const Whitepaper before = content.whitepaper("amiya", "alog-cloud", "revisions/1.0.yaml");
  const Whitepaper after = content.whitepaper("amiya", "alog-cloud", "whitepaper.yaml");
  CHECK(codes(*after.current(), compare(before, after, content.catalogs), DeclareFormat::no) == Codes{});
}
