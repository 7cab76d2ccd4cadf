#include "read/site_page.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::read;

namespace {

std::string first_finding(const std::string& text) {
  Diagnostics found;
  (void)read_site_page(text, "p.md", "p", found);
  return found.all().empty() ? "" : format_text(found.all().front());
}

}  // namespace

TEST_CASE("a page has its title, its order and its Markdown") {
  Diagnostics found;
  const std::optional<SitePage> page = read_site_page("---\ntitle: 案内\norder: 3\n---\n\n本文\n", "p.md", "p", found);
  REQUIRE(page);
  CHECK(found.all().empty());
  CHECK(page->title == "案内");
  CHECK(page->order == 3);
  CHECK(plain_text(page->body) == "本文\n");
}

TEST_CASE("a finding in the front matter and one in the text stand at their lines of the file") {
  CHECK(first_finding("---\ntitle: a\ntitel: b\n---\n").starts_with("p.md:3:1: error: "));
  CHECK(first_finding("---\ntitle: a\n---\n\n文<b>字</b>\n").starts_with("p.md:5:2: error: "));
  CHECK(first_finding("---\ntitle: a\norder: 三\n---\n").starts_with("p.md:3:8: error: \"三\" is no whole number"));
}

TEST_CASE("a page without front matter is told how to begin") {
  for (const char* text : {"", "# 見出し\n", "---\ntitle: a\n"})
    CHECK(first_finding(text).starts_with("p.md:1:1: error: the page does not begin with its title"));
}
