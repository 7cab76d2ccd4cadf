#include "read/layout.h"

#include <catch2/catch.hpp>

#include "base/files.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

std::vector<std::string> problems(std::string_view text) {
  Diagnostics found;
  read_layout(text, "layout.yaml", "own", found);
  std::vector<std::string> lines;
  for (const Diagnostic& problem : found.all())
    lines.push_back(std::to_string(problem.where.at.line) + ": " + problem.message);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a layout's file gives its options, numberings, texts and columns") {
  Diagnostics found;
  const auto layout = read_layout(R"(title: {ja: 調達, en: Procurement}
form: table
grouping: chapters
numberings:
  rows: {patterns: ['{1}'], counted: responses}
numbering: rows
control_id: behind-title
control_texts: {behind-title: '（{id}）'}
columns:
  - {field: kind, heading: 種別, merge: yes}
  - {field: control, heading: 項番, shown: foreign}
)",
                                  "layout.yaml", "procurement", found);
  REQUIRE(found.all().empty());
  REQUIRE(layout);
  CHECK(layout->id == "procurement");
  CHECK(layout->title.en == "Procurement");
  CHECK(layout->form == LayoutForm::table);
  CHECK(layout->numberings.at("rows").counted == Counted::responses);
  CHECK(layout->numbering == "rows");
  CHECK(layout->control_texts.at(ControlPosition::behind_title).ja == "（{id}）");
  REQUIRE(layout->columns.size() == 2);
  CHECK(layout->columns[0].merge == Merge::yes);
  CHECK(layout->columns[1].shown == Shown::foreign);
}

TEST_CASE("what a layout cannot be is reported at its line") {
  CHECK(problems("title: x\nform: tabel\n") == Lines{"2: no value of form is called \"tabel\""});
  CHECK(problems("title: x\nnumbering: rows\n") == Lines{"2: no numbering is called \"rows\""});
  CHECK(problems("title: x\ncontrol_texts: {above: x}\n") == Lines{"2: no place is called \"above\""});
  CHECK(problems("title: x\nform: table\n") == Lines{"1: a table has no columns"});
  CHECK(problems("title: x\ngroping: chapters\n").size() == 1);
}

TEST_CASE("the layouts that come with the program are read without a finding") {
  for (const std::string id : {"guideline", "annex", "checksheet"}) {
    const std::string path = std::string(HAKUSHO_SOURCE) + "/templates/" + id + "/layout.yaml";
    const auto bytes = read_file(path, 1u << 20);
    REQUIRE(bytes);
    Diagnostics found;
    CHECK(read_layout(*bytes, path, id, found));
    CHECK(found.all().empty());
  }
}
