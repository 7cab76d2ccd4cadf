#include "model/address.h"

#include <catch2/catch.hpp>

using namespace hakusho;

namespace {

// Every kind of page at least once, and the paths that look alike.
const std::pair<const char*, PageAddress> pages[] = {
    {"index.html", {.kind = PageKind::home}},
    {"search.html", {.kind = PageKind::search}},
    {"404.html", {.kind = PageKind::missing}},
    {"about.html", {.kind = PageKind::own, .name = "about"}},
    {"vendors/index.html", {.kind = PageKind::vendors}},
    {"vendors/acme.html", {.kind = PageKind::vendor, .vendor = "acme"}},
    {"controls/index.html", {.kind = PageKind::controls}},
    {"controls/book/index.html", {.kind = PageKind::coverage, .catalog = "book"}},
    {"controls/book/A.5.1.1.html", {.kind = PageKind::control, .catalog = "book", .name = "A.5.1.1"}},
    {"whitepapers/acme/cloud/index.html", {.kind = PageKind::whitepaper, .vendor = "acme", .whitepaper = "cloud"}},
    {"whitepapers/acme/cloud/annex.html",
     {.kind = PageKind::layout, .vendor = "acme", .whitepaper = "cloud", .name = "annex"}},
    {"whitepapers/acme/cloud/1.0/annex.md",
     {.kind = PageKind::layout,
      .vendor = "acme",
      .whitepaper = "cloud",
      .version = "1.0",
      .name = "annex",
      .format = Format::markdown}},
    {"whitepapers/acme/cloud/revisions.md",
     {.kind = PageKind::revisions, .vendor = "acme", .whitepaper = "cloud", .format = Format::markdown}},
    {"whitepapers/acme/cloud/diff/1.0..1.1.html",
     {.kind = PageKind::comparison, .vendor = "acme", .whitepaper = "cloud", .version = "1.0", .newer = "1.1"}},
    {"whitepapers/acme/cloud/retired/meti-5.html",
     {.kind = PageKind::retired, .vendor = "acme", .whitepaper = "cloud", .name = "meti-5"}},
};

}  // namespace

TEST_CASE("a page's path is made from its parts, and gives the same parts again") {
  for (const auto& [path, address] : pages) {
    INFO(path);
    CHECK(path_of(address) == path);
    REQUIRE(parse_path(path));
    CHECK(*parse_path(path) == address);
    CHECK(path_of(*parse_path(path)) == path);
  }
}

TEST_CASE("files that are no pages have no address") {
  for (const char* path :
       {"", "feed.xml", ".html", "assets/site.css", "vendors/", "vendors/a/b.html", "controls/.html",
        "controls//x.html", "controls/a/b/c.html", "whitepapers/acme/cloud", "whitepapers//x/a.html",
        "whitepapers/acme/cloud/print.css", "whitepapers/acme/cloud/feed.xml", "whitepapers/acme/cloud/figures/a.png",
        "whitepapers/acme/cloud/1.0/2.0/annex.html", "about.md", "vendors/acme.md"}) {
    INFO(path);
    CHECK_FALSE(parse_path(path));
  }
}

TEST_CASE("the files of a whitepaper are in its folder") {
  const WhitepaperPaths paths("acme", "cloud");
  CHECK(paths.folder() == "whitepapers/acme/cloud/");
  CHECK(paths.feed() == "whitepapers/acme/cloud/feed.xml");
  CHECK(paths.figure("a.png") == "whitepapers/acme/cloud/figures/a.png");
  CHECK(paths.print_sheet("") == "whitepapers/acme/cloud/print.css");
  CHECK(paths.print_sheet("1.0") == "whitepapers/acme/cloud/1.0/print.css");
  CHECK(paths.section("meti:5") == "whitepapers/acme/cloud/index.html#meti-5");
}

TEST_CASE("a control's file name leaves out the catalog's prefix") {
  Catalog sheet;
  sheet.id = "sheet";
  sheet.prefix = "meti";
  Control item;
  item.id = "meti:5";
  CHECK(control_path(sheet, item) == "controls/sheet/5.html");
  CHECK(coverage_path(sheet) == "controls/sheet/index.html");
  item.id = "other:5";
  CHECK(control_path(sheet, item) == "controls/sheet/other-5.html");
}

TEST_CASE("a link climbs to the last folder that both pages share") {
  CHECK(relative_link("a/b/c.html", "a/b/d.html") == "d.html");
  CHECK(relative_link("a/b/c.html", "a/d/e.html") == "../d/e.html");
  CHECK(relative_link("a/b.html", "a/c/d.html") == "c/d.html");
  CHECK(relative_link("a/1.0/x.html", "a/1.1/x.html") == "../1.1/x.html");
  CHECK(relative_link("index.html", "vendors/a.html") == "vendors/a.html");
  CHECK(relative_link("vendors/a.html", "index.html") == "../index.html");
  CHECK(path_to_root("a/b/c.html") == "../../");
  CHECK(path_to_root("a.html").empty());
}

TEST_CASE("anchors of one section differ from each other") {
  CHECK(anchor_for("meti:5") == "meti-5");
  CHECK(part_anchor("A.5.1.1", 0) == "A.5.1.1-p0");
  CHECK(note_anchor("A.5.1.1", 12) == "A.5.1.1-n12");
  CHECK(figure_anchor("A.5.1.1") == "figure-A.5.1.1");
  CHECK(chapter_anchor("5") == "chapter-5");
  CHECK(compared_section_anchor("meti:5") == "section-meti-5");
  CHECK(compared_section_anchor("") == "section-document");
  CHECK(change_anchor("meti:5") == "chg-meti-5");
  CHECK(change_anchor("") == "chg-document");
}
