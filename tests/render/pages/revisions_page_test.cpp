#include "render/pages/revisions_page.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "render/template/names.h"
#include "render/template/template.h"

using namespace hakusho;
using namespace hakusho::render;

namespace {

Whitepaper whitepaper() {
  Whitepaper whitepaper;
  whitepaper.vendor = "v";
  whitepaper.id = "w";
  whitepaper.title = "白書";
  for (const char* version : {"1.0", "1.1", "1.2"}) {
    whitepaper.history.revisions.emplace_back();
    whitepaper.history.revisions.back().version = version;
  }
  return whitepaper;
}

// A page of three revisions, of which the newest alone has a text.
PageView page(const DiffReport* report = nullptr) {
  static const Site site;
  static const Catalogs catalogs;
  static const Words words;
  static const Templates templates;
  static const View common;
  static const Vendor vendor;
  static const Whitepaper paper = whitepaper();
  static const std::vector<Outline> outlines = [] {
    std::vector<Outline> made(1);
    made[0].layout.id = "guideline";
    return made;
  }();
  std::vector<KnownRevision> known;
  for (const Revision& revision : paper.history.revisions) known.emplace_back().version = revision.version;
  known.back().current = true;
  known.back().sections.emplace();
  const RevisionInput input{site,  catalogs, words, words, templates, common, vendor,
                            paper, outlines, known, "1.2", {},        {}};
  return revisions_page(input, {{nullptr, nullptr, report}, nullptr}, Format::html);
}

const View& entry(const PageView& page, std::size_t at) {
  return page.view.find("revisions")->find("entries")->items().at(at);
}

}  // namespace

TEST_CASE("the newest revision stands first and is called the current one") {
  const PageView made = page();
  CHECK(entry(made, 0).find("version")->text() == "1.2");
  CHECK(entry(made, 0).find("current")->truthy());
  CHECK_FALSE(entry(made, 1).find("current")->truthy());
}

TEST_CASE("a revision without a text stays, marked, and without links") {
  const PageView made = page();
  CHECK(entry(made, 0).find("snapshot")->truthy());
  CHECK(entry(made, 0).find("layouts")->items().at(0).find("href")->text() == "guideline.html");
  CHECK_FALSE(entry(made, 2).find("snapshot")->truthy());
  CHECK(entry(made, 2).find("layouts")->items().empty());
  CHECK(entry(made, 2).find("diff_href")->text().empty());
}

TEST_CASE("beside a revision stands what was computed, with the way to the comparison") {
  DiffReport report;
  report.from.version = "1.1";
  report.to.version = "1.2";
  report.sections.emplace_back();
  report.sections.back().presence = Presence::added;
  report.summary.sections[ChangeKind::added] = 1;
  const PageView made = page(&report);
  CHECK(entry(made, 0).find("diff_href")->text() == "diff/1.1..1.2.html");
  CHECK_FALSE(entry(made, 0).find("computed")->text().empty());
}

TEST_CASE("the view of the revisions holds only what its names declare") {
  Diagnostics found;
  TemplateFiles files;
  for (const char* name : {"templates/names/common.txt", "templates/names/revisions.txt"})
    files[name] = *read_file(std::string(HAKUSHO_SOURCE "/") + name, 1u << 20);
  const Names names = names_for(files, "revisions", found);
  CHECK(undeclared(names, page().view) == std::vector<std::string>());
}
