#include "pipeline/page_ids.h"

#include <catch2/catch.hpp>

using namespace hakusho::pipeline;

TEST_CASE("ids are read from pages and from templates") {
  CHECK(ids_in("<h2 id=\"a\">x</h2><p data-id=\"no\" id=\"b\">") == std::set<std::string, std::less<>>{"a", "b"});
  TemplateIds ids;
  ids.add("<main id=\"main\"><a id=\"revision-{{version}}\"><b id=\"{{anchor}}\">");
  CHECK(ids.literal() == std::set<std::string, std::less<>>{"main"});
  CHECK(ids.may_write("main"));
  CHECK(ids.may_write("revision-1.0"));
  CHECK_FALSE(ids.may_write("revision-"));
  CHECK_FALSE(ids.may_write("anything"));
}

TEST_CASE("a kind of page has the ids of its partials too") {
  const IdsByKind kinds = ids_by_kind({{"templates/own/page.html", "{{> head}}<p id=\"own\">"},
                                       {"templates/home/page.html", "<p id=\"home\">"},
                                       {"templates/partials/head.html", "<main id=\"main\">{{> head}}"}});
  CHECK(kinds.at("own").literal() == std::set<std::string, std::less<>>{"main", "own"});
  CHECK(kinds.at("home").literal() == std::set<std::string, std::less<>>{"home"});
}

TEST_CASE("the address of a page tells its kind") {
  CHECK(kind_of_page("index.html") == "home");
  CHECK(kind_of_page("guide.html") == "own");
  CHECK(kind_of_page("vendors/acme.html") == "vendor");
  CHECK(kind_of_page("controls/own/index.html") == "coverage");
  CHECK(kind_of_page("controls/own/A.1.html") == "control");
  CHECK(kind_of_page("whitepapers/a/b/1.0/annex.html") == "annex");
  CHECK(kind_of_page("whitepapers/a/b/diff/1.0..1.1.html") == "diff");
  CHECK(kind_of_page("whitepapers/a/b/index.html") == "");
}
