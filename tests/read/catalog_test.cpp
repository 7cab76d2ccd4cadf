#include "read/catalog.h"

#include <catch2/catch.hpp>

#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

Findings findings(std::string_view text) {
  Diagnostics found;
  read_catalog(text, "catalogs/own.yaml", "own", found);
  return findings_of(found);
}

}  // namespace

TEST_CASE("a catalog gives its chapters, groups, controls and sets") {
  Diagnostics found;
  const auto catalog = read_catalog(R"(title: {ja: 一覧, en: List}
edition: ISO/IEC 27017:2015
prefix: own
chapters: [{id: '5', title: 方針}]
groups: [{id: '5.1', chapter: '5', title: 方向性}]
controls:
  - id: own:1
    chapter: '5'
    group: '5.1'
    title: {ja: 題, en: Title}
    confirmed: no
    guidance: [provider]
    counterparts: {other: ['8.1']}
    variants: [別の題]
    kind: 種別
    unit: {ja: 単位}
  - {id: A.5.1.2, title: 次}
sets: [{id: all, title: 全部, controls: [own:1, A.5.1.2]}]
)",
                                    "catalogs/own.yaml", "own", found);
  REQUIRE(findings_of(found) == Findings{});
  REQUIRE(catalog);
  CHECK(catalog->edition == "ISO/IEC 27017:2015");
  CHECK(catalog->prefix == "own");
  CHECK(catalog->chapter("5")->title.ja == "方針");
  CHECK(catalog->groups.front().chapter == "5");
  const Control* const control = catalog->find("own:1");
  REQUIRE(control);
  CHECK_FALSE(control->title_confirmed);
  CHECK(control->guides_provider);
  CHECK_FALSE(control->guides_customer);
  CHECK(control->counterparts.at("other") == std::vector<std::string>{"8.1"});
  CHECK(control->title_variants == std::vector<std::string>{"別の題"});
  CHECK(control->item.kind.ja == "種別");
  CHECK(control->at.line == 7);
  CHECK(catalog->find("A.5.1.2")->title_confirmed);
  CHECK(catalog->set("all")->controls.size() == 2);
}

TEST_CASE("everything wrong with a catalog is said in one run") {
  CHECK(findings(R"(title: x
controls:
  - {id: A.1, title: a, chapter: '9', group: '9.9', guidance: [vendor]}
  - {id: A.1, title: b}
  - {id: a/b, title: c}
  - {title: d}
sets: [{id: s, controls: [A.2]}]
)") == Findings{"1:1 the catalog has no `edition`", "3:64 `vendor` is no value of `guidance`",
                "4:5 two controls have the id `A.1`; the first is at 3:5", "5:10 `a/b` cannot be a control's id",
                "6:5 the control has no `id`", "7:27 the catalog has no control `A.2`",
                "3:5 the control `A.1` is in the chapter `9`, which is not there",
                "3:5 the control `A.1` is in the group `9.9`, which is not there"});
}

TEST_CASE("a counterpart must stand in the catalog that is named") {
  Diagnostics found;
  Catalogs catalogs;
  catalogs.emplace("a", *read_catalog("title: a\nedition: a\nprefix: p\ncontrols:\n"
                                      "  - {id: A.1, title: a, counterparts: {b: ['8.1', '8.2'], c: ['1']}}\n",
                                      "catalogs/a.yaml", "a", found));
  catalogs.emplace("b", *read_catalog("title: b\nedition: b\nprefix: p\ncontrols: [{id: '8.1', title: b}]\n",
                                      "catalogs/b.yaml", "b", found));
  REQUIRE(found.all().empty());
  check_catalogs(catalogs, found);
  CHECK(findings_of(found) ==
        Findings{"5:5 the control `A.1` has a counterpart `8.2`, which the catalog `b` does not hold",
                 "5:5 the control `A.1` has a counterpart in the catalog `c`, which is not there",
                 "1:1 the prefix `p` is also that of catalogs/a.yaml"});
}

TEST_CASE("a file that is no map gives no catalog") {
  Diagnostics found;
  CHECK_FALSE(read_catalog("- a", "catalogs/own.yaml", "own", found));
  CHECK_FALSE(read_catalog("", "catalogs/own.yaml", "own", found));
  CHECK(findings_of(found) == Findings{"1:1 the catalog is a list, but a map of keys and values is wanted",
                                       "1:1 the catalog is nothing, but a map of keys and values is wanted"});
}
