#include "read/site.h"

#include <catch2/catch.hpp>

#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;

TEST_CASE("what the site leaves out stays as the model says") {
  Diagnostics found;
  const auto site = read_site("title: 白書\n", "site/site.yaml", found);
  REQUIRE(findings_of(found) == Findings{});
  Site expected;
  expected.path = "site/site.yaml";
  expected.title.ja = "白書";
  CHECK(*site == expected);
}

TEST_CASE("the site's choices are read") {
  Diagnostics found;
  const auto site = read_site(R"(title: Papers
language: en
base_url: https://example.com/papers
theme: plain
layouts: [annex]
formats: [markdown]
tag_pattern: ''
diff_pairs: all
diff_columns: old-first
declare_format: yes
default_synonyms: no
contact_url: https://example.com/contact
)",
                              "site/site.yaml", found);
  REQUIRE(findings_of(found) == Findings{});
  CHECK(site->title == LocalText{"", "Papers"});
  CHECK(site->base_url == "https://example.com/papers/");
  CHECK(site->layouts == std::vector<std::string>{"annex"});
  CHECK(site->formats == std::vector<std::string>{"markdown"});
  CHECK(site->tag_pattern.empty());
  CHECK(site->diff_pairs == DiffPairs::all);
  CHECK(site->diff_columns == DiffColumns::old_first);
  CHECK(site->declare_format == DeclareFormat::yes);
  CHECK(site->default_synonyms == DefaultSynonyms::no);
  CHECK(site->contact_url == "https://example.com/contact");
}

TEST_CASE("a contact that is no address, and tags without a version, are refused") {
  Diagnostics found;
  read_site("title: a\ncontact_url: javascript:alert(1)\ntag_pattern: '{vendor}/{whitepaper}'\n", "site/site.yaml",
            found);
  CHECK(findings_of(found) == Findings{"3:14 `{vendor}/{whitepaper}` does not say where the version stands",
                                       "2:14 `javascript:alert(1)` is no address to write to"});
  Diagnostics none;
  CHECK(read_site("title: a\ncontact_url: mailto:a@example.jp\n", "site/site.yaml", none)->contact_url ==
        "mailto:a@example.jp");
  CHECK(findings_of(none) == Findings{});
}

TEST_CASE("everything wrong with the site is said in one run") {
  Diagnostics found;
  read_site("title: a\nbase_url: example.com\ntheme: ../x\nlayouts: []\nformats: [html, pdf, html]\nlayuots: [a]\n",
            "site/site.yaml", found);
  CHECK(findings_of(found) == Findings{"2:11 `example.com/` is no address of a site", "3:8 `../x` cannot be an id",
                                       "4:10 `layouts` names nothing", "5:17 `pdf` is none of `formats`",
                                       "5:22 two names have the id `html`; the first is at 5:11",
                                       "6:1 the site knows no key `layuots`"});
}
