#include "render/compare/diff_page.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "render/template/names.h"
#include "render/template/template.h"

using namespace hakusho;
using namespace hakusho::render;

namespace {

// The built-in templates and words, as the program carries them.
TemplateFiles built_in(const std::vector<std::string>& folders) {
  TemplateFiles files;
  for (const std::string& folder : folders)
    for (const std::string& file : list_files_below(std::string(HAKUSHO_SOURCE "/templates/") + folder)) {
      const std::string path = "templates/" + folder + "/" + file;
      files[path] = *read_file(std::string(HAKUSHO_SOURCE "/") + path, 1u << 20);
    }
  return files;
}

Words words() {
  Words words;
  const std::string bytes = *read_file(HAKUSHO_SOURCE "/templates/words/ja.yaml", 1u << 20);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find('\n', at);
    const std::string line = bytes.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = line.find(": ");
    if (line.starts_with('#') || colon == std::string::npos) continue;
    std::string text = line.substr(colon + 2);
    if (text.starts_with('\'')) text = text.substr(1, text.size() - 2);
    words.texts[line.substr(0, colon)] = text;
  }
  return words;
}

Vendor vendor() {
  Vendor vendor;
  vendor.id = "v";
  vendor.name.ja = "事業者";
  return vendor;
}

TextChange changed(const std::string& lead, const std::string& before, const std::string& after,
                   const std::string& tail) {
  TextChange text;
  text.state = TextState::modified;
  text.script = {{PieceKind::equal, lead, lead, -1},
                 {PieceKind::removed, before, {}, -1},
                 {PieceKind::added, {}, after, -1},
                 {PieceKind::equal, tail, tail, -1}};
  return text;
}

TextChange same(const std::string& text) {
  TextChange change;
  change.script = {{PieceKind::equal, text, text, -1}};
  return change;
}

SectionChange section(const std::string& id, const std::string& title, const TextChange& text) {
  SectionChange section;
  section.id = id;
  section.number_before = section.number_after = "7-2";
  section.title = same(title);
  UnitChange unit;
  unit.text = text;
  if (text.state != TextState::same) unit.anchor = "chg-" + id + "-1";
  section.units.push_back(unit);
  return section;
}

DiffReport report() {
  DiffReport report;
  report.vendor = "v";
  report.whitepaper = "w";
  report.title = "白書";
  report.from.version = "1.0";
  report.to.version = "1.1";
  report.sections.push_back(section("A.9.1.1", "アクセス <制御>", same("変わりません。")));
  report.sections.push_back(section("A.12.3.1", "バックアップ", changed("記録を", "35", "90", "日間保持します。")));
  ValueChange value;
  value.section = "A.12.3.1";
  value.anchor = "chg-A.12.3.1-1";
  value.lead = "記録を";
  value.before = "35";
  value.after = "90";
  value.tail = "日間";
  report.values.push_back(value);
  report.summary.units[ChangeKind::modified] = 1;
  report.summary.changed_sections = 1;
  report.summary.total_sections = 2;
  return report;
}

std::string rendered(const DiffReport& shown, Format format, std::string_view name) {
  const Words all = words();
  Diagnostics found;
  const Templates templates = Templates::load(built_in({"diff", "names", "partials", "revisions"}), all, found);
  for (const Diagnostic& diagnostic : found.all()) UNSCOPED_INFO(format_text(diagnostic));
  REQUIRE_FALSE(found.has_errors());
  const Site site;
  const PageView page = diff_page(shown, {format, site, vendor(), all, {"", "../guideline.html", "", ""}});
  std::string out;
  templates.render(name, {&page.view}, out);
  return out;
}

std::string html(const DiffReport& shown) { return rendered(shown, Format::html, "diff/body.html"); }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("removed and added words stand between words, so that copied text is not read as one number") {
  const std::string page = html(report());
  INFO(page);
  CHECK(
      has(page,
          "記録を<del><span class=\"visually-hidden\">［削除：</span>35<span class=\"visually-hidden\">］</span></del>"
          "<ins><span class=\"visually-hidden\">［追加：</span>90<span "
          "class=\"visually-hidden\">］</span></ins>日間保持します。"));
}

TEST_CASE("what did not change is folded and can be opened") {
  const std::string page = html(report());
  CHECK(has(page, "<details><summary>（略） 7-2 アクセス &lt;制御&gt;</summary>"));
  CHECK(has(page, "変わりません。"));
}

TEST_CASE("a change of form alone is folded, and says what it is") {
  DiffReport form = report();
  TextChange& text = form.sections[1].units[0].text;
  text.state = TextState::format_only;
  text.script = {{PieceKind::format, "ＩＰ", "IP", -1}};
  const std::string page = html(form);
  CHECK(has(page, "<details><summary>幅・空白・強調などの書式だけの変更です。</summary>"));
  CHECK_FALSE(has(page, "<del>ＩＰ"));
}

TEST_CASE("each change can be linked to, and leads to the next") {
  DiffReport two = report();
  two.sections.push_back(section("A.12.4.1", "ログ", changed("ログを", "7", "14", "日残します。")));
  const std::string page = html(two);
  CHECK(has(page, "<tr class=\"diff-change\" id=\"chg-A.12.3.1-1\">"));
  CHECK(has(page,
            "<a href=\"#chg-A.12.4.1-1\"><span aria-hidden=\"true\">↓</span><span "
            "class=\"visually-hidden\">次の変更</span></a>"));
  CHECK(has(page,
            "<a href=\"#chg-A.12.3.1-1\"><span aria-hidden=\"true\">↑</span><span "
            "class=\"visually-hidden\">前の変更</span></a>"));
}

TEST_CASE("a section that moved is shown at its old place too, and each place leads to the other") {
  DiffReport moved = report();
  moved.sections[1].movement = Movement::within;
  moved.sections[1].anchor = "chg-A.12.3.1";
  moved.sections[0].left_behind = {"A.12.3.1"};
  const std::string page = html(moved);
  INFO(page);
  CHECK(has(page, "<tr id=\"left-A.12.3.1\">"));
  CHECK(has(page, "<a href=\"#section-A.12.3.1\">移動先</a>"));
  CHECK(has(page, "<a href=\"#left-A.12.3.1\">移動元</a>"));
}

TEST_CASE("a changed row of a table can be linked to, whichever column shows it") {
  DiffReport table = report();
  UnitChange& unit = table.sections[1].units[0];
  unit.before.kind = unit.after.kind = UnitKind::table;
  unit.table = TableChange{{{Presence::both, Movement::none, same("期間")}},
                           {{"k", "chg-A.12.3.1-2", Presence::both, Movement::none, {{changed("", "1", "2", " 年")}}}}};
  const std::string page = html(table);
  const std::size_t at = page.find("id=\"chg-A.12.3.1-2\"");
  REQUIRE(at != std::string::npos);
  CHECK(page.find("id=\"chg-A.12.3.1-2\"", at + 1) == std::string::npos);
  CHECK(page.rfind("<td class=\"diff-remarks\">", at) > page.rfind("<td class=\"diff-inline\">", at));
}

TEST_CASE("a reference says the number that its section has in that revision, and leads there") {
  DiffReport numbers = report();
  numbers.sections[0].number_before = "6-1";
  const std::string link = std::string("\x10") + '\x12' + "#A.9.1.1" + '\x13';
  numbers.sections[1].units[0].text = changed(link + "を", "35", "90", "日");
  const std::string page = html(numbers);
  INFO(page);
  CHECK(has(page, "<a href=\"../guideline.html#A.9.1.1\">7-2 アクセス &lt;制御&gt;</a>を<ins>"));
  CHECK(has(page, "6-1 アクセス &lt;制御&gt;を<del>"));
}

TEST_CASE("a section in which a statement was turned round says so in the list of changed sections") {
  DiffReport turned = report();
  turned.sections[1].units[0].text.flags.negation = true;
  turned.summary.negations = 1;
  const std::string page = html(turned);
  CHECK(has(page, "1 か所・否定</li>"));
  CHECK(has(page, "<li>否定 <strong>1</strong></li>"));
}

TEST_CASE("the rows of a table that moved away are not called removed") {
  DiffReport moved = report();
  UnitChange& unit = moved.sections[1].units[0];
  unit.presence = Presence::removed;
  unit.movement = Movement::within;
  unit.to_section = "A.12.3.1";
  unit.before.kind = unit.after.kind = UnitKind::table;
  TextChange gone;
  gone.script = {{PieceKind::removed, "1 年", "", -1}};
  unit.table = TableChange{{{Presence::removed, Movement::none, gone}},
                           {{"k", "", Presence::removed, Movement::none, {{gone}}}}};
  const std::string page = html(moved);
  CHECK(has(page, "（移動）"));
  CHECK(has(page, "［移動元：</span>1 年"));
  CHECK_FALSE(has(page, "［削除］"));
}

TEST_CASE("the older column stands first where the site says so") {
  const Words all = words();
  Site site;
  site.diff_columns = DiffColumns::old_first;
  CHECK_FALSE(diff_page(report(), {Format::html, site, vendor(), all}).view.find("diff")->find("new_first")->truthy());
}

TEST_CASE("the Markdown page says changes with del and ins") {
  CHECK(has(rendered(report(), Format::markdown, "diff/page.md"), "記録を<del>35</del><ins>90</ins>日間保持します。"));
}

TEST_CASE("equal revisions say so and show no table") {
  DiffReport equal = report();
  equal.sections.pop_back();
  equal.values.clear();
  const std::string page = html(equal);
  CHECK(has(page, "二つの版に違いはありません。"));
  CHECK_FALSE(has(page, "<table"));
}

TEST_CASE("the page's view holds what its names declare and nothing else") {
  Diagnostics found;
  const Names names = names_for(built_in({"names"}), "diff", found);
  DiffReport every = report();
  every.coarse = true;
  every.sections[1].anchor = "chg-A.12.3.1";
  every.sections[1].units.push_back(every.sections[0].units[0]);
  const Words all = words();
  const Site site;
  const PageView page = diff_page(every, {Format::html, site, vendor(), all});
  CHECK(undeclared(names, page.view) == std::vector<std::string>());
}

TEST_CASE("the page of a comparison is in the folder of its whitepaper, in both formats") {
  DiffReport report;
  report.vendor = "v";
  report.whitepaper = "w";
  report.from.version = "1.0";
  report.to.version = "1.1";
  const Words all = words();
  const Site site;
  CHECK(diff_page(report, {Format::html, site, vendor(), all}).path == "whitepapers/v/w/diff/1.0..1.1.html");
  CHECK(diff_page(report, {Format::markdown, site, vendor(), all}).path == "whitepapers/v/w/diff/1.0..1.1.md");
}
