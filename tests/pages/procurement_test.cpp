#include <catch2/catch.hpp>

#include "sample.h"
#include "text_of.h"

using namespace hakusho;

namespace {

// A fourth layout is a folder: its description and its template.
const render::TemplateFiles procurement = {
    {"templates/procurement/layout.yaml", R"(title: {ja: 調達, en: Procurement}
form: table
grouping: controls
bands: no
columns:
  - {field: control, heading: 管理策}
  - {field: title, heading: 名称}
  - {field: text, heading: 回答}
  - {field: responsibility, heading: 責任}
)"},
    {"templates/procurement/page.html", R"({{> head}}
<article lang="{{document.language}}">
<h1>{{document.title}}</h1>
{{#sections}}
{{> section}}
{{/sections}}
{{> sheet}}
{{#sections_behind}}
{{> section}}
{{/sections_behind}}
</article>
{{> foot}}
)"},
};

}  // namespace

TEST_CASE("a fourth layout is a folder with a description and a template") {
  Sample sample = load_sample(procurement);
  for (const Diagnostic& problem : sample.found.all()) UNSCOPED_INFO(format_text(problem));
  REQUIRE_FALSE(sample.found.has_errors());
  sample.site.layouts = {"procurement"};
  for (const Whitepaper& paper : sample.whitepapers) {
    const std::vector<Page> pages = all_pages(paper, sample);
    REQUIRE(pages.size() == 2);  // and the index; it has no template for Markdown
    CHECK(pages[1].path.ends_with("/procurement.html"));
    const std::string text = text_of_html(pages[1].bytes);
    CHECK(text.find("管理策名称回答") != std::string::npos);
    for (const SectionAt& at : sections_in_order(paper))
      if (!at.section->body.empty() && at.section->is_response())
        CHECK(pages[1].bytes.find("id=\"" + anchor_for(at.section->id) + "\"") != std::string::npos);
  }
}

TEST_CASE("a template of the site takes the place of the program's, and its mistakes stop only what holds them") {
  const Sample sample = load_sample({{"templates/annex/page.html", "<p>{{document.titel}}</p>"}});
  REQUIRE(sample.found.count(Severity::error) == 1);
  CHECK(sample.found.all()[0].where.path == "templates/annex/page.html");
  CHECK(sample.found.all()[0].hint == "did you mean \"document.title\"?");
  CHECK_FALSE(sample.templates.has("annex/page.html"));
  CHECK(sample.templates.has("guideline/page.html"));
}
