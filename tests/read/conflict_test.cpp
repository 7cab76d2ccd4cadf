#include "read/conflict.h"

#include <catch2/catch.hpp>

#include "read/site_page.h"
#include "read/tree.h"

using namespace hakusho;
using namespace hakusho::read;

TEST_CASE("the first marker of a merge conflict is found, and signs that mean something else are not") {
  CHECK(find_conflict("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n") == 2);
  CHECK(find_conflict("a\r\n<<<<<<< HEAD\r\n") == 2);
  CHECK(find_conflict("a\n=======\nb\n>>>>>>> x\n") == 4);
  CHECK(find_conflict("||||||| base\n") == 1);
  CHECK(find_conflict("題名\n=======\n") == 0);
  CHECK(find_conflict(">>>>>>> a quote in a quote\n") == 0);
  CHECK(find_conflict("<<<<<<<<<<\n") == 0);
  CHECK(find_conflict("```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n") == 0);
}

TEST_CASE("a conflict is the one thing that is said of a file") {
  Diagnostics found;
  CHECK_FALSE(read_tree("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "a.yaml", found));
  CHECK_FALSE(read_site_page("---\ntitle: x\n---\n\n<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> x\n", "p.md", "p", found));
  REQUIRE(found.all().size() == 2);
  CHECK(found.all()[0].where.at.line == 2);
  CHECK(found.all()[1].where.at.line == 5);
  CHECK(found.all()[1].code == "read/merge-conflict");
}

TEST_CASE("a page may begin with a byte order mark") {
  Diagnostics found;
  const auto page = read_site_page("\xEF\xBB\xBF---\ntitle: 案内\n---\n\n本文\n", "p.md", "p", found);
  REQUIRE(page);
  CHECK(page->title == "案内");
  CHECK(found.all().empty());
}
