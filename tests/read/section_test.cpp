#include "read/section.h"

#include <catch2/catch.hpp>

#include "findings.h"
#include "read/catalog.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

Whitepaper read(std::string_view sections, Diagnostics& found) {
  Catalogs catalogs;
  catalogs.emplace("cloud", *read_catalog("title: c\nedition: c\ncontrols:\n  - {id: A.5.1.1, title: 方針}\n"
                                          "  - {id: A.12.3.1, title: 写し}\n  - {id: CLD.6.3.1, title: 役割}\n",
                                          "catalogs/cloud.yaml", "cloud", found));
  catalogs.emplace("sheet", *read_catalog("title: s\nedition: s\nprefix: meti\ncontrols: [{id: 'meti:5', title: 率}]\n",
                                          "catalogs/sheet.yaml", "sheet", found));
  // Five lines stand before the sections' own first line.
  const std::string text =
      "title: 題\ncatalog: cloud\nlayout: annex\nscopes: [{id: private, name: 専有}, {id: public, "
      "name: 共有}]\ndifference_note: '{scopes}で異なります。'\n" +
      std::string(sections);
  auto whitepaper = read_whitepaper(text, "w.yaml", "vendor", "paper", catalogs, found);
  REQUIRE(whitepaper);
  return std::move(*whitepaper);
}

std::vector<Section> sections_of(std::string_view sections) {
  Diagnostics found;
  Whitepaper whitepaper = read(sections, found);
  REQUIRE(findings_of(found) == Findings{});
  return std::move(whitepaper.sections);
}

Findings findings(std::string_view sections) {
  Diagnostics found;
  read(sections, found);
  return findings_with_hints(found);
}

}  // namespace

TEST_CASE("a section is named by its id, its first control or its place") {
  const auto sections = sections_of(R"(sections:
  - {id: intro, title: はじめに}
  - title: 章
    sections:
      - {controls: [12.3.1, CLD 6.3.1]}
      - {title: 節, sections: [{title: 項}]}
  - {control: meti:5}
)");
  CHECK(sections[0].id == "intro");
  CHECK(sections[0].id_given);
  CHECK(sections[1].id == "section-2");
  CHECK_FALSE(sections[1].id_given);
  CHECK(sections[1].sections[0].id == "A.12.3.1");
  CHECK(sections[1].sections[1].sections[0].id == "section-2-2-1");
  CHECK(sections[2].id == "meti:5");
}

TEST_CASE("controls resolve from any spelling, and an unknown one is left for check") {
  const auto sections = sections_of("sections:\n  - {control: Ａ．５．１．１}\n  - {controls: [meti:5, ' 99.9 ']}\n");
  CHECK(sections[0].controls[0].catalog == "cloud");
  CHECK(sections[0].controls[0].id == "A.5.1.1");
  CHECK(sections[0].controls[0].written == "Ａ．５．１．１");
  CHECK(sections[0].controls[0].at.line == 7);
  CHECK(sections[1].controls[0].catalog == "sheet");
  CHECK(sections[1].controls[1].catalog.empty());
  CHECK(sections[1].controls[1].id == "99.9");
  CHECK(sections_of("sections:\n  - {control: 99.9}\n")[0].id == "section-1");
}

TEST_CASE("what a section says is read") {
  const auto sections = sections_of(R"(sections:
  - control: A.5.1.1
    printed_control: A.5.1.2
    title: 印刷の題
    label: 1-1
    numbered: no
    role: appendix
    status: not-applicable
    responsibility: shared
    answer: no
    reason: 理由
    item: {kind: 種, content: 内容, unit: {en: unit}}
    body: |
      本文
    parts: [{scope: public, title: 共有では, body: 一部}]
    responsibilities: [{item: 基盤, party: provider, note: 注, group: 群}]
    accepted: [{code: check/gap, reason: 原本のまま}]
)");
  const Section& section = sections.front();
  CHECK(section.printed_control == "A.5.1.2");
  CHECK(section.title == "印刷の題");
  CHECK(section.title_at.line == 9);
  CHECK(section.label == "1-1");
  CHECK(section.label_at.line == 10);
  CHECK(section.numbered == Numbered::no);
  CHECK(section.role == Role::appendix);
  CHECK(section.status == Status::not_applicable);
  CHECK(section.responsibility == Party::shared);
  CHECK(section.answer == Answer::no);
  CHECK(section.reason == "理由");
  CHECK(section.item.unit.en == "unit");
  CHECK(plain_text(section.body) == "本文\n");
  CHECK(section.parts.front().scope == "public");
  CHECK(section.responsibilities.front().party == Party::provider);
  CHECK(section.responsibilities.front().group == "群");
  CHECK(section.accepted.front().code == "check/gap");
}

TEST_CASE("a difference note without a body says the whitepaper's sentence with its scopes") {
  const auto sections = sections_of(
      "sections:\n  - title: 章\n    notes:\n      - {kind: difference, scopes: [private, public]}\n"
      "      - {kind: difference, scopes: [public], body: 別の文}\n      - {kind: point, body: 要点}\n");
  const std::vector<Note>& notes = sections.front().notes;
  CHECK(plain_text(notes[0].body) == "専有・共有で異なります。\n");
  CHECK(plain_text(notes[1].body) == "別の文\n");
  CHECK(notes[2].kind == NoteKind::point);
}

TEST_CASE("a difference note without any sentence is an error") {
  Diagnostics found;
  read_whitepaper("title: t\ncatalog: cloud\nlayout: annex\nsections: [{title: a, notes: [{kind: difference}]}]\n",
                  "w.yaml", "v", "w", {{"cloud", {}}}, found);
  CHECK(findings_of(found) == Findings{"4:31 the note has no body, and the whitepaper has no `difference_note`"});
}

TEST_CASE("no two sections have the same id") {
  CHECK(
      findings("sections:\n  - {id: a, title: x}\n  - {title: y, sections: [{id: a, title: z}]}\n") ==
      Findings{
          "8:32 two sections have the id `a`; the first is at 7:10 / ids are unique; change or remove one of the two"});
  CHECK(
      findings("sections:\n  - {control: 5.1.1}\n  - {control: A.5.1.1}\n") ==
      Findings{"8:15 two sections have the id `A.5.1.1`; the first is at 7:15 / give one of them an `id` of its own"});
  CHECK(findings("sections:\n  - {id: section-2, title: x}\n  - {title: y}\n")
            .front()
            .starts_with("8:5 two sections have the id `section-2`; the first is at 7:10"));
  CHECK(findings("sections:\n  - {control: 5.1.1}\n  - {control: A.5.1.1, id: again}\n").empty());
}

TEST_CASE("everything wrong with sections is said in one run") {
  CHECK(findings(R"(sections:
  - {}
  - {title: a, control: 5.1.1, controls: [12.3.1], statsu: partial}
  - {title: b, status: partly, parts: [{scope: publik, body: x}], notes: [{scopes: [c]}]}
  - {title: c, responsibilities: [{item: x}], accepted: [{code: y}], sections: none}
)") == Findings{"7:5 the section has neither a `title` nor a `control` / add `title:` or `control:`",
                "8:42 the section has both `control` and `controls` / keep `controls` and list them all there",
                "8:52 the section knows no key `statsu` / did you mean `status`?",
                "9:24 `partly` is no value of `status` / allowed: implemented, partial, planned, "
                "not-provided, not-applicable",
                "9:48 the whitepaper has no scope `publik` / did you mean `public`?",
                "9:85 the whitepaper has no scope `c` / its scopes: private, public",
                "10:35 the responsibility has no `party` / add `party:`",
                "10:58 the accepted finding has no `reason` / add `reason:`",
                "10:80 `sections` is `none`, but a list is wanted / write each item on its own line after `- `"});
}

TEST_CASE("sections are nested six levels deep and no deeper") {
  std::string deep = "sections:\n";
  for (int level = 0; level < 6; ++level)
    deep += std::string(4 * level + 2, ' ') + "- title: a\n" + std::string(4 * level + 4, ' ') + "sections:\n";
  const std::string last = std::string(26, ' ');
  CHECK(findings(deep.substr(0, deep.rfind("\n", deep.size() - 2)) + "\n").empty());
  CHECK(
      findings(deep + last + "- title: b\n") ==
      Findings{"19:29 sections are nested more than 6 levels deep / a heading has no seventh level; take the sections "
               "up by one"});
}
