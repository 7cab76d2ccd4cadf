#include "import/sections/own_markdown.h"

#include <catch2/catch.hpp>

#include "export/yaml_writer.h"
#include "pages/sample.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::exports;
using namespace hakusho::imports;
using namespace hakusho::read;

namespace {

const Sample& sample() {
  static const Sample loaded = load_sample();
  return loaded;
}

std::string markdown_of(const Whitepaper& whitepaper, const std::string& layout) {
  for (const Page& page : all_pages(whitepaper, sample()))
    if (page.path.ends_with("/" + layout + ".md")) return page.bytes;
  return {};
}

Whitepaper read_back(const std::string& text, const std::string& path, const Whitepaper& like) {
  Diagnostics found;
  auto whitepaper = read_whitepaper(text, path, like.vendor, like.id, sample().catalogs, found);
  for (const Diagnostic& problem : found.all())
    if (problem.severity == Severity::error) UNSCOPED_INFO(format_text(problem));
  REQUIRE_FALSE(found.has_errors());
  REQUIRE(whitepaper);
  return *whitepaper;
}

// Equal but for the file it was read from.
bool same(Whitepaper a, const Whitepaper& b) {
  a.path = b.path;
  return a == b;
}

}  // namespace

TEST_CASE("importing the Markdown of each sample whitepaper, in every layout, gives the same whitepaper again") {
  REQUIRE(sample().whitepapers.size() == 5);
  for (const Whitepaper& whitepaper : sample().whitepapers) {
    std::size_t pages = 0;
    for (const auto& [layout, arranged] : sample().layouts) {
      const std::string page = markdown_of(whitepaper, layout);
      if (page.empty()) continue;  // the layout is not for its catalog
      CAPTURE(whitepaper.id, layout);
      ++pages;
      REQUIRE(is_own_markdown(page));
      const std::optional<std::string> dataset = dataset_of_own_markdown(page);
      REQUIRE(dataset);
      const Whitepaper again = read_back(*dataset, "page.json", whitepaper);
      CHECK(same(again, whitepaper));
      CHECK(same(read_back(write_yaml(again), "whitepaper.yaml", whitepaper), whitepaper));
    }
    CHECK(pages >= 3);
  }
}

TEST_CASE("a whitepaper that differs in one word of one section is not the same") {
  Whitepaper changed = sample().whitepapers.front();
  changed.sections.back().title += "。";
  CHECK_FALSE(same(changed, sample().whitepapers.front()));
  changed = sample().whitepapers.front();
  REQUIRE_FALSE(changed.sections.front().body.blocks.empty());
  changed.sections.front().body.blocks.pop_back();
  CHECK_FALSE(same(changed, sample().whitepapers.front()));
}

TEST_CASE("a page begins with its title; what an import needs stands at its end") {
  const Whitepaper& whitepaper = sample().whitepapers.front();
  const std::string page = markdown_of(whitepaper, whitepaper.layout);
  CHECK(page.starts_with("# " + whitepaper.title + "\n"));
  CHECK(page.rfind("[hakusho]: # 'page {") > page.size() / 2);
}

TEST_CASE("the YAML that is written of each sample whitepaper reads as the same whitepaper") {
  for (const Whitepaper& whitepaper : sample().whitepapers) {
    CAPTURE(whitepaper.id);
    CHECK(same(read_back(write_yaml(whitepaper), "whitepaper.yaml", whitepaper), whitepaper));
  }
}

TEST_CASE("headings, footnotes, code and links of a body come back as they were") {
  constexpr std::string_view yaml = R"yaml(
title: 白書
catalog: iso-27017-2015
layout: guideline
sections:
  - id: first
    title: 最初
    body: |
      ## 見出し

      本文[^1]と「[](#A.9.2.1)」と[別の言葉](#A.9.2.1)。

      ### 小見出し

      ```
      ## code [](#A.9.2.1)
      ```

      [^1]: 注
    sections:
      - control: A.9.2.1
        body: 回答 [](#first)
        notes:
          - {kind: note, body: "注 [](#first)"}
)yaml";
  Diagnostics found;
  auto whitepaper = read_whitepaper(yaml, "w.yaml", "amiya", "w", sample().catalogs, found);
  REQUIRE_FALSE(found.has_errors());
  INFO(markdown_of(*whitepaper, "guideline"));
  const std::optional<std::string> dataset = dataset_of_own_markdown(markdown_of(*whitepaper, "guideline"));
  REQUIRE(dataset);
  CHECK(same(read_back(*dataset, "page.json", *whitepaper), *whitepaper));
}

TEST_CASE("marks that do not belong together give nothing") {
  CHECK_FALSE(is_own_markdown("# title\n"));
  CHECK_FALSE(dataset_of_own_markdown("[hakusho]: # 'section 0 {}'\n"));
  CHECK_FALSE(dataset_of_own_markdown("[hakusho]: # 'page {\"title\":\"a\"}'\n[hakusho]: # 'body 0'\n"));
  CHECK_FALSE(
      dataset_of_own_markdown("[hakusho]: # 'page {\"title\":\"a\"}'\n[hakusho]: # 'section 70 {\"title\":\"b\"}'\n"));
}
