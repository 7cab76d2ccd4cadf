#include "render/pages/linked_data.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

Whitepaper paper() {
  Whitepaper made;
  made.title = "白書 </script>";
  made.language = "ja";
  return made;
}

Vendor vendor() {
  Vendor made;
  made.name.ja = "会社";
  return made;
}

}  // namespace

TEST_CASE("a whitepaper tells machines its title, language and whom it is about") {
  Site site;
  site.title.ja = "サイト";
  CHECK(
      linked_data(paper(), vendor(), site, "a/index.html") ==
      R"({"@type":"TechArticle","@context":"https://schema.org","headline":"白書 \u003c/script\u003e","inLanguage":"ja",)"
      R"("about":{"@type":"Organization","name":"会社"},"author":{"@type":"Organization","name":"会社"},)"
      R"("isPartOf":{"@type":"WebSite","name":"サイト"}})");
}

TEST_CASE("a restated whitepaper names what it is based on, and no author") {
  Whitepaper restated = paper();
  restated.provenance.status = ProvenanceStatus::restated;
  restated.provenance.url = "https://example.jp/a.pdf";
  const std::string json = linked_data(restated, vendor(), {}, "a/index.html");
  CHECK(json.find(R"("isBasedOn":"https://example.jp/a.pdf")") != std::string::npos);
  CHECK(json.find("author") == std::string::npos);
}

TEST_CASE("addresses need a base URL, dates a history") {
  Site site;
  site.base_url = "https://example.jp/";
  Whitepaper dated = paper();
  dated.history.revisions.resize(2);
  dated.history.revisions.back().version = "1.1";
  const std::string json = linked_data(dated, vendor(), site, "a/index.html");
  CHECK(json.find(R"("url":"https://example.jp/a/index.html")") != std::string::npos);
  CHECK(json.find(R"("version":"1.1")") != std::string::npos);
  CHECK(json.find("datePublished") == std::string::npos);
}
