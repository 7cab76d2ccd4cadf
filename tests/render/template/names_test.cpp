#include "render/template/names.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

Names names_from(std::string_view text) {
  Names names;
  Diagnostics found;
  read_names(names, text, "names.txt", found);
  REQUIRE(found.all().empty());
  return names;
}

}  // namespace

TEST_CASE("indentation says what is inside an object or a list") {
  const Names names = names_from("page object\n  title text # the title\nrows list\n  cell markup\nlast flag\n");
  const DeclaredName* page = names.shapes[0].find("page");
  REQUIRE(page != nullptr);
  CHECK(names.shapes[page->shape].find("title")->kind == NameKind::text);
  CHECK(names.shapes[names.shapes[0].find("rows")->shape].find("cell")->kind == NameKind::markup);
  CHECK(names.shapes[0].find("last")->kind == NameKind::flag);
  CHECK(names.shapes[0].find("title") == nullptr);
}

TEST_CASE("a named shape may hold itself") {
  const Names names = names_from("sections list of section\nsection:\n  title text\n  sections list of section\n");
  const std::size_t shape = names.shapes[0].find("sections")->shape;
  CHECK(names.shapes[shape].find("sections")->shape == shape);
}

TEST_CASE("a second file adds names to an object of the first") {
  Names names = names_from("page object\n  title text\n");
  Diagnostics found;
  read_names(names, "page object\n  version text\n", "more.txt", found);
  CHECK(found.all().empty());
  const Shape& page = names.shapes[names.shapes[0].find("page")->shape];
  CHECK(page.find("title") != nullptr);
  CHECK(page.find("version") != nullptr);
}

TEST_CASE("a line that declares nothing is reported where it stands") {
  Names names;
  Diagnostics found;
  read_names(names, "title text\nbody prose\n    deeper text\ntitle text\n", "names.txt", found);
  REQUIRE(found.all().size() == 3);
  CHECK(found.all()[0].where.at.line == 2);
  CHECK(found.all()[1].where.at.line == 3);
  CHECK(found.all()[2].message == "\"title\" is declared twice");
}

TEST_CASE("a view is compared with the declaration in both directions") {
  const Names names = names_from("title text\nrows list\n  cell text\n  note text\n");
  View view;
  view.set("title", "x").set("rows", std::vector<View>{View().set("cell", true)}).set("extra", "y");
  CHECK(undeclared(names, view) == std::vector<std::string>{"extra", "rows.cell"});
  CHECK(unmade(names, {&view}) == std::vector<std::string>{".rows.cell", ".rows.note"});
}
