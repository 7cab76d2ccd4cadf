#include "outline/outline.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::outline;

namespace {

Catalog catalog_of(std::string id, std::vector<Control> controls, std::vector<CatalogChapter> chapters) {
  Catalog catalog;
  catalog.id = std::move(id);
  catalog.edition = "the edition";
  catalog.chapters = std::move(chapters);
  catalog.controls = std::move(controls);
  for (std::size_t at = 0; at < catalog.controls.size(); ++at) catalog.index[catalog.controls[at].id] = at;
  return catalog;
}

Control control(std::string id, std::string chapter, std::string title, std::vector<std::string> in_2022 = {}) {
  Control control;
  control.id = std::move(id);
  control.chapter = std::move(chapter);
  control.title.ja = std::move(title);
  if (!in_2022.empty()) control.counterparts["iso-27002-2022"] = std::move(in_2022);
  return control;
}

Catalogs catalogs() {
  Catalogs catalogs;
  catalogs["iso-27017-2015"] =
      catalog_of("iso-27017-2015",
                 {control("A.5.1.1", "5", "方針群", {"5.1"}), control("A.9.2.1", "9", "登録", {"5.16"}),
                  control("A.9.4.1", "9", "制限", {"5.16", "8.3"}), control("CLD.9.5.1", "9", "分離")},
                 {{"5", {"方針", ""}}, {"9", {"アクセス制御", ""}}});
  catalogs["iso-27002-2022"] = catalog_of(
      "iso-27002-2022", {control("5.1", "5", "方針群"), control("5.16", "5", "識別"), control("8.3", "8", "制限")},
      {{"5", {"組織的", ""}}, {"8", {"技術的", ""}}});
  return catalogs;
}

Section prose(std::string id, std::string title, std::vector<Section> below = {}, std::string body = "本文") {
  Section section;
  section.id = std::move(id);
  section.title = std::move(title);
  section.body.markdown = std::move(body);
  section.sections = std::move(below);
  return section;
}

Section chapter(std::string id, std::string title, std::vector<Section> below) {
  return prose(std::move(id), std::move(title), std::move(below), "");
}

Section response(std::string control, std::string label = "") {
  Section section;
  section.id = control;
  section.controls = {{"iso-27017-2015", control, control, {}}};
  section.label = std::move(label);
  return section;
}

Whitepaper whitepaper(std::string layout, std::vector<Section> sections) {
  Whitepaper whitepaper;
  whitepaper.catalog = "iso-27017-2015";
  whitepaper.layout = std::move(layout);
  whitepaper.sections = std::move(sections);
  return whitepaper;
}

Layout guideline() {
  Layout layout;
  layout.id = "guideline";
  layout.grouping = Grouping::chapters;
  layout.numberings["chapters"] = {{"{1}.", "{1}-{2}.", "{1}-{2}-{3}.", "{1}-{2}-{3}{A}."}, Counted::all};
  layout.numberings["sequential"] = {{"{1}.", "{1}.{2}"}, Counted::all};
  layout.numbering = "chapters";
  layout.control_id = ControlPosition::line;
  layout.control_texts[ControlPosition::line] = {"（項番：{id}）", ""};
  layout.control_texts[ControlPosition::behind_title] = {"（{id}）", ""};
  layout.id_letter = IdLetter::dropped;
  return layout;
}

Layout annex() {
  Layout layout = guideline();
  layout.id = "annex";
  layout.grouping = Grouping::controls;
  layout.numberings["sections"] = {{"{1}.", "{1}.{2}"}, Counted::others};
  layout.numbering = "sections";
  layout.control_id = ControlPosition::before_title;
  layout.id_letter = IdLetter::kept;
  return layout;
}

Words words() {
  Words words;
  words.texts = {{"no_counterpart", "{catalog}に対応なし"}};
  return words;
}

// One line a node: level, label, title, control.
std::vector<std::string> lines(const Whitepaper& whitepaper, const Layout& layout) {
  std::vector<std::string> lines;
  for (const OutlineNode& node : arrange(whitepaper, layout, catalogs(), words()).nodes)
    lines.push_back(std::string(static_cast<std::size_t>(node.level - 1) * 2, ' ') + node.heading() + node.control);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a guideline numbers chapters and what is in them, and puts the control on its line") {
  Section preface = prose("preface", "はじめに");
  preface.numbered = Numbered::no;
  const Whitepaper paper = whitepaper(
      "guideline",
      {preface, prose("demarcation", "責任分界点", {prose("base", "基盤", {prose("a", "甲"), prose("b", "乙")})}),
       chapter("access", "アクセス", {response("A.9.2.1"), response("CLD.9.5.1")})});
  CHECK(lines(paper, guideline()) == Lines{"はじめに", "1. 責任分界点", "  1-1. 基盤", "    1-1-1. 甲", "    1-1-2. 乙",
                                           "2. アクセス", "  2-1. 登録（項番：9.2.1）",
                                           "  2-2. 分離（項番：CLD.9.5.1）"});
}

TEST_CASE("a published label is kept in the own layout and numbers go on from it") {
  const Whitepaper paper =
      whitepaper("guideline",
                 {chapter("c", "章", {response("A.5.1.1", "1-2."), response("A.9.2.1", "1-2."), response("A.9.4.1")})});
  CHECK(lines(paper, guideline()) ==
        Lines{"1. 章", "  1-2. 方針群（項番：5.1.1）", "  1-2. 登録（項番：9.2.1）", "  1-3. 制限（項番：9.4.1）"});
  CHECK(lines(paper, annex())[1] == "  A.5.1.1 方針群");
}

TEST_CASE("the annex brings the catalog's chapters and order, and keeps the text around the responses") {
  const Whitepaper paper =
      whitepaper("guideline", {prose("about", "本書"), chapter("c", "章", {response("A.9.4.1"), response("A.5.1.1")}),
                               prose("intro", "前文つきの章", {response("A.9.2.1")}), prose("legal", "注意")});
  CHECK(lines(paper, annex()) == Lines{"1. 本書", "2. 前文つきの章", "A.5 方針", "  A.5.1.1 方針群", "A.9 アクセス制御",
                                       "  A.9.2.1 登録", "  A.9.4.1 制限", "3. 注意"});
}

TEST_CASE("a whitepaper's own options hold in its own layout alone") {
  Whitepaper paper = whitepaper("annex", {prose("terms", "用語", {prose("own", "独自")}), response("A.5.1.1")});
  paper.layout_options = {{"numbering", "sequential"}, {"control_id", "behind-title"}, {"id_width", "full"}};
  CHECK(lines(paper, annex()) == Lines{"1. 用語", "  1.1 独自", "2. 方針群（A.５.１.１）"});
  CHECK(lines(paper, guideline()) == Lines{"1. 用語", "  1-1. 独自", "2. 方針", "  2-1. 方針群（項番：5.1.1）"});
}

TEST_CASE("the id as the vendor printed it is shown in the own layout alone") {
  Section slip = response("CLD.9.5.1");
  slip.printed_control = "A.９.５.１";
  Layout behind = annex();
  behind.control_id = ControlPosition::behind_title;
  CHECK(lines(whitepaper("annex", {slip}), behind) == Lines{"分離（A.９.５.１）"});
  CHECK(lines(whitepaper("guideline", {slip}), behind).back() == "  分離（CLD.9.5.1）");
}

TEST_CASE("rows are counted alone, and a gap in the published numbers is kept") {
  Layout sheet;
  sheet.id = "checksheet";
  sheet.form = LayoutForm::table;
  sheet.grouping = Grouping::chapters;
  sheet.numberings["rows"] = {{"{1}"}, Counted::responses};
  sheet.numbering = "rows";
  const Whitepaper paper =
      whitepaper("checksheet", {chapter("one", "甲", {response("A.5.1.1"), response("A.9.2.1", "4")}),
                                chapter("two", "乙", {response("A.9.4.1")})});
  CHECK(lines(paper, sheet) == Lines{"甲", "  1 方針群", "  4 登録", "乙", "  5 制限"});
}

TEST_CASE("chapters of the whitepaper's own stay in a layout that groups by chapters") {
  const Whitepaper paper =
      whitepaper("annex", {chapter("one", "甲", {response("A.9.2.1")}), chapter("two", "乙", {response("A.5.1.1")})});
  CHECK(lines(paper, guideline()) ==
        Lines{"1. 甲", "  1-1. 登録（項番：9.2.1）", "2. 乙", "  2-1. 方針群（項番：5.1.1）"});
}

TEST_CASE("a row of the vendor's own keeps its heading, behind the catalog's chapters") {
  Section own = prose("own-row", "独自の項目", {}, "");
  own.item.content.ja = "内容";
  const Whitepaper paper =
      whitepaper("checksheet", {chapter("more", "独自", {own}), chapter("c", "章", {response("A.5.1.1")})});
  CHECK(lines(paper, annex()) == Lines{"A.5 方針", "  A.5.1.1 方針群", "独自", "  独自の項目"});
}

TEST_CASE("references follow the numbers of the layout, and a heading that gave way leads to what was below it") {
  const Whitepaper paper = whitepaper("guideline", {chapter("c", "章", {response("A.9.2.1")})});
  const Outline own = arrange(paper, guideline(), catalogs(), words());
  CHECK(own.targets.at("A.9.2.1") == OutlineTarget{"A.9.2.1", "1-1. 登録"});
  CHECK(own.targets.at("c") == OutlineTarget{"c", "1. 章"});
  const Outline foreign = arrange(paper, annex(), catalogs(), words());
  CHECK(foreign.targets.at("c") == OutlineTarget{"A.9.2.1", "章"});
}

TEST_CASE("an arrangement puts a response under each counterpart of its control, and says so") {
  Layout layout = annex();
  layout.arrangement = "iso-27002-2022";
  layout.control_id = ControlPosition::behind_title;
  const Whitepaper paper =
      whitepaper("guideline", {response("A.9.4.1"), response("A.9.2.1"), response("CLD.9.5.1"), response("A.5.1.1")});
  CHECK(lines(paper, layout) == Lines{"5 組織的", "  5.1 方針群（A.5.1.1）", "  5.16 制限（A.9.4.1）",
                                      "  5.16 登録（A.9.2.1）", "8 技術的", "  8.3 制限（A.9.4.1）",
                                      "the editionに対応なし", "  分離（CLD.9.5.1）"});
  const Outline outline = arrange(paper, layout, catalogs(), words());
  CHECK(outline.nodes[2].also_under == std::vector<std::string>{"8.3"});
  CHECK(outline.nodes[5].repeated);
  CHECK(outline.nodes[5].id == "A.9.4.1-8.3");
}

TEST_CASE("an unknown layout and an unknown option are reported with a proposal") {
  Whitepaper paper = whitepaper("guidline", {});
  const Layouts layouts = {{"guideline", guideline()}};
  Diagnostics found;
  check_layout_of(paper, layouts, found);
  paper.layout = "guideline";
  paper.layout_options = {{"id_width", "wide"}, {"numbring", "chapters"}};
  check_layout_of(paper, layouts, found);
  REQUIRE(found.all().size() == 3);
  CHECK(found.all()[0].hint == "did you mean \"guideline\"?");
  CHECK(found.all()[1].message == "no value of id_width is called \"wide\"");
  CHECK(found.all()[2].hint == "did you mean \"numbering\"?");
}
