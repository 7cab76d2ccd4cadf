#include "read/whitepaper.h"

#include <catch2/catch.hpp>

#include "findings.h"
#include "read/catalog.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

Catalogs two_catalogs() {
  Diagnostics found;
  Catalogs catalogs;
  catalogs.emplace("cloud", *read_catalog("title: c\nedition: c\ncontrols:\n  - {id: A.5.1.1, title: 方針}\n"
                                          "  - {id: A.12.3.1, title: 写し}\n  - {id: CLD.6.3.1, title: 役割}\n",
                                          "catalogs/cloud.yaml", "cloud", found));
  catalogs.emplace("sheet", *read_catalog("title: s\nedition: s\nprefix: meti\ncontrols: [{id: 'meti:5', title: 率}]\n",
                                          "catalogs/sheet.yaml", "sheet", found));
  REQUIRE(found.all().empty());
  return catalogs;
}

std::optional<Whitepaper> read_text(std::string_view text, Diagnostics& found) {
  static const Catalogs catalogs = two_catalogs();
  return read_whitepaper(text, "w.yaml", "vendor", "paper", catalogs, found);
}

Whitepaper whitepaper_of(std::string_view text) {
  Diagnostics found;
  auto whitepaper = read_text(text, found);
  REQUIRE(findings_of(found) == Findings{});
  return std::move(*whitepaper);
}

Findings findings(std::string_view text) {
  Diagnostics found;
  read_text(text, found);
  return findings_with_hints(found);
}

// A good beginning, five lines long; what a test is about follows.
const std::string front =
    "title: 題\ncatalog: cloud\nlayout: annex\nscopes: [{id: private, name: 専有}, {id: public, "
    "name: 共有}]\ndifference_note: '{scopes}で異なります。'\n";

}  // namespace

TEST_CASE("a whitepaper gives its front") {
  const Whitepaper whitepaper = whitepaper_of(R"(title: 題
subtitle: 副題
language: ja
catalog: cloud
layout: {id: annex, numbering: sequential}
scopes: [{id: one, kind: plan, name: {ja: 一, en: One}, model: SaaS}]
provenance: {status: restated, of: 原本, url: https://example.com/}
contents: yes
closing: 以上
sections: [{title: 章}]
accepted: [{code: check/gap, reason: 原本のまま, section: section-1}]
)");
  CHECK(whitepaper.vendor == "vendor");
  CHECK(whitepaper.id == "paper");
  CHECK(whitepaper.layout == "annex");
  CHECK(whitepaper.layout_options == std::map<std::string, std::string>{{"numbering", "sequential"}});
  CHECK(whitepaper.scopes.front().kind == "plan");
  CHECK(whitepaper.provenance.status == ProvenanceStatus::restated);
  CHECK(whitepaper.contents);
  CHECK(whitepaper.closing == "以上");
  CHECK(whitepaper.accepted.front().section == "section-1");
}

TEST_CASE("JSON and YAML that say the same give the same whitepaper") {
  Diagnostics found;
  const auto json = read_whitepaper(R"({"title": "題", "catalog": "cloud", "layout": "annex",
    "sections": [{"control": "5.1.1", "answer": true, "body": "一\n\n二"}]})",
                                    "w.json", "vendor", "paper", two_catalogs(), found);
  REQUIRE(findings_of(found) == Findings{});
  Whitepaper yaml = whitepaper_of(
      "title: 題\ncatalog: cloud\nlayout: annex\nsections:\n  - control: 5.1.1\n    answer: "
      "yes\n    body: |\n      一\n\n      二\n");
  yaml.path = "w.json";
  CHECK(yaml == *json);
}

TEST_CASE("everything wrong with the front is said in one run") {
  CHECK(findings("titel: 題\ncatalog: clout\nlayout: Annex\nlanguage: fr\nprovenance: {of: x}\nscopes: [{id: a, name: "
                 "a}, {id: a, name: b, kind: team}]\nsections: []\n") ==
        Findings{
            "4:11 `fr` is no value of `language` / allowed: ja, en", "1:1 the whitepaper has no `title` / add `title:`",
            "2:10 there is no catalog `clout` / did you mean `cloud`?",
            "3:9 `Annex` cannot be an id / use small letters, digits and `-`, at most 64, and a letter or digit first",
            "6:33 two scopes have the id `a`; the first is at 6:15 / ids are unique; change or remove one of the two",
            "6:51 `team` is no value of `kind` / allowed: service, plan, tenancy",
            "5:13 the provenance has no `status` / add `status:`",
            "1:1 the whitepaper knows no key `titel` / did you mean `title`?"});
}

TEST_CASE("a file that is no map gives no whitepaper") {
  Diagnostics found;
  CHECK_FALSE(read_text("タイトル： 値", found));
  CHECK(found.all().size() == 1);
}
