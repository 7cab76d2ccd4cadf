#include "publish/compiled.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::publish;

TEST_CASE("what was compiled is kept in every field") {
  Compiled compiled;
  compiled.entry.vendor = "v";
  compiled.entry.links = {{"v", "w", "a", {"p", {1, 2}, 3}}};
  compiled.entry.revisions = {{"1.0", "第1版", Date{2024, 1, 2}, "k", "s", "p", "d", true}};
  compiled.past = {compiled.entry};
  compiled.pages = {{"a.html", "digest", 7}};
  compiled.links = {{"about.html#x", {"w.yaml", {4, 5}, 6}}};
  compiled.past_links = {{"old.html", {"old.yaml", {7, 8}, 9}}};
  compiled.found = {{Severity::warning, "code", "message", "hint", {"path", {1, 2}, 3}, "line", "accepted", "section"}};
  const std::optional<Compiled> back = compiled_from(to_bytes(compiled));
  REQUIRE(back);
  CHECK(back->entry == compiled.entry);
  CHECK(back->past == compiled.past);
  CHECK(back->pages == compiled.pages);
  CHECK(back->links == compiled.links);
  CHECK(back->links.front().where.at.line == 4);
  CHECK(back->past_links == compiled.past_links);
  const Diagnostic& finding = back->found.at(0);
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.code == "code");
  CHECK(finding.message == "message");
  CHECK(finding.hint == "hint");
  CHECK(finding.where.path == "path");
  CHECK(finding.where.at.column == 2);
  CHECK(finding.where.length == 3);
  CHECK(finding.source_line == "line");
  CHECK(finding.accepted == "accepted");
  CHECK(finding.section == "section");
}
