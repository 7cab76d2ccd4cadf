#include "diff/whitepaper.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "cases.h"
#include "random_texts.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

bool is_one_of(const YAML::Node& texts, const std::string& text) {
  for (const YAML::Node& each : texts)
    if (each.as<std::string>() == text) return true;
  return false;
}

// Whether the facet says all that the case expects of it.
bool meets(const cases::Facet& facet, const YAML::Node& expected) {
  const auto agrees = [&](const char* key, const std::string& value) {
    return !expected[key] || cases::text(expected, key) == value;
  };
  return agrees("at", facet.at) && agrees("unit", facet.unit) && agrees("change", facet.change) &&
         agrees("text", facet.text) && agrees("redline", facet.redline) && agrees("row", facet.row) &&
         agrees("column", facet.column) && agrees("old", facet.before) && agrees("new", facet.after) &&
         agrees("from_", facet.from) && (!expected["either"] || is_one_of(expected["either"], facet.text));
}

// What the case expects and was not found, and what was found beyond it.
std::string difference(std::vector<cases::Facet> found, const YAML::Node& expected) {
  std::string said;
  for (const YAML::Node& each : expected) {
    const auto hit =
        std::find_if(found.begin(), found.end(), [&](const cases::Facet& facet) { return meets(facet, each); });
    if (hit == found.end()) said += "missing: " + YAML::Dump(each) + "\n";
    else found.erase(hit);
  }
  for (const cases::Facet& extra : found) said += "extra: " + cases::describe(extra) + "\n";
  return said;
}

}  // namespace

TEST_CASE("every document case gives its facets and no other") {
  const std::vector<YAML::Node> all = cases::of_level("section");
  REQUIRE(all.size() == 19);
  for (const YAML::Node& given : all) {
    const DiffReport report =
        compare(cases::document(cases::text(given, "old")), cases::document(cases::text(given, "new")), {});
    INFO(cases::text(given, "id") << " " << cases::text(given, "title"));
    CHECK(difference(cases::facets(report), given["expect"]["changes"]) == "");
    CHECK(report.same() == (given["expect"]["changes"].size() == 0));
  }
}

TEST_CASE("the two revisions of ALog Cloud differ in the sections that the history declares, and in no other") {
  const cases::Content content;
  const Whitepaper before = content.whitepaper("amiya", "alog-cloud", "revisions/1.0.yaml");
  const Whitepaper after = content.whitepaper("amiya", "alog-cloud", "whitepaper.yaml");
  const DiffReport report = compare(before, after, content.catalogs);
  std::set<std::string> declared;
  for (const DeclaredChange& change : after.current()->changes) declared.insert(change.section);
  std::set<std::string> changed;
  for (const SectionChange& section : report.sections)
    if (section.changed()) changed.insert(section.id);
  CHECK(after.current()->changes.size() == 7);
  CHECK(changed == declared);
  CHECK_FALSE(report.coarse);
}

namespace {

// How many units of the report came or went, sections included.
std::size_t count(const DiffReport& report, Presence presence) {
  std::size_t found = 0;
  for (const SectionChange& section : report.sections) found += section.presence == presence ? 1 : 0;
  return found;
}

}  // namespace

TEST_CASE("a whitepaper does not differ from itself, and differs from what was edited") {
  random_texts::Source source(17);
  for (int each = 0; each < 300; ++each) {
    const Whitepaper before = source.whitepaper();
    const Whitepaper after = source.edited(before);
    REQUIRE(compare(before, before, {}).same());
    if (before.sections != after.sections) REQUIRE_FALSE(compare(before, after, {}).same());
    REQUIRE(compare(before, after, {}) == compare(before, after, {}));
  }
}

TEST_CASE("sections that come on the way there go on the way back") {
  random_texts::Source source(19);
  for (int each = 0; each < 300; ++each) {
    const Whitepaper before = source.whitepaper();
    const Whitepaper after = source.edited(before);
    const DiffReport there = compare(before, after, {});
    const DiffReport back = compare(after, before, {});
    REQUIRE(count(there, Presence::added) == count(back, Presence::removed));
    REQUIRE(count(there, Presence::removed) == count(back, Presence::added));
  }
}

TEST_CASE("every change of a report has an anchor of its own") {
  random_texts::Source source(23);
  for (int each = 0; each < 200; ++each) {
    const Whitepaper before = source.whitepaper();
    const DiffReport report = compare(before, source.edited(before), {});
    std::set<std::string> anchors;
    for (const SectionChange& section : report.sections) {
      if (!section.anchor.empty()) REQUIRE(anchors.insert(section.anchor).second);
      for (const UnitChange& unit : section.units)
        if (!unit.anchor.empty()) REQUIRE(anchors.insert(unit.anchor).second);
    }
  }
}

TEST_CASE("a paragraph that moved is said at both places, and each place names the other") {
  const std::string moved = "この段落は、節の先頭から末尾へと移ることになる段落です。\n\n";
  const std::string stays =
      "二つ目の段落は、ここに残ることになる段落です。\n\n三つ目の段落も、ここに残ることになる段落です。\n\n";
  const DiffReport report =
      compare(cases::document("## 1-1. 項\n\n" + moved + stays), cases::document("## 1-1. 項\n\n" + stays + moved), {});
  std::vector<UnitChange> changed;
  for (const SectionChange& section : report.sections)
    for (const UnitChange& unit : section.units)
      if (unit.changed()) changed.push_back(unit);
  REQUIRE(changed.size() == 2);
  CHECK(changed[0].presence == Presence::removed);
  CHECK(changed[0].counterpart == changed[1].anchor);
  CHECK(changed[1].presence == Presence::both);
  CHECK(changed[1].counterpart == changed[0].anchor);
  CHECK(report.summary.units == std::map<ChangeKind, std::size_t>{{ChangeKind::moved, 1}});
}

TEST_CASE("a section that is gone is not counted among those of the new revision that changed") {
  const DiffReport report =
      compare(cases::document("## 1-1. 残る項\n\n残ります。\n\n## 1-2. なくなる項\n\n別のことを述べていました。\n"),
              cases::document("## 1-1. 残る項\n\n残ります。\n"), {});
  CHECK(report.summary.changed_sections == 0);
  CHECK(report.summary.total_sections == 1);
  CHECK(report.summary.sections.at(ChangeKind::removed) == 1);
}

TEST_CASE("statements that were turned round, and those that bind more or less, are counted") {
  const DiffReport report = compare(
      cases::document(
          "## 1-1. 項\n\n記録は外部に提供しません。\n\n多要素認証の利用は任意です。\n\n保持は 7 日です。\n"),
      cases::document("## 1-1. 項\n\n記録は外部に提供します。\n\n多要素認証の利用は必須です。\n\n保持は 8 日です。\n"),
      {});
  CHECK(report.summary.negations == 1);
  CHECK(report.summary.obligations == 1);
}
