#include "import/merge.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::imports;

TEST_CASE("edits stay and what only the file changed is taken over") {
  const Merged merged = merge_lines("a\nb\nc\nd\n", "a\nB\nc\nd\n# mine\n", "a\nb\nc\nD\n");
  CHECK(merged.text == "a\nB\nc\nd\n# mine\n");
  REQUIRE(merged.changes.size() == 1);
  CHECK(merged.changes[0].conflict);
  const Merged apart = merge_lines("a\nb\nc\nd\n", "a\nB\nc\nd\n", "a\nb\nc\nD\n");
  CHECK(apart.text == "a\nB\nc\nD\n");
  REQUIRE(apart.changes.size() == 1);
  CHECK_FALSE(apart.changes[0].conflict);
  CHECK(apart.changes[0].taken_out == "d\n");
  CHECK(apart.changes[0].put_in == "D\n");
}

TEST_CASE("without any difference nothing is changed") {
  const Merged merged = merge_lines("a\nb\n", "a\nb\n", "a\nb\n");
  CHECK(merged.text == "a\nb\n");
  CHECK(merged.changes.empty());
}

TEST_CASE("lines that both added in the same way are no conflict") {
  CHECK(merge_lines("a\n", "a\nb\n", "a\nb\n").changes.empty());
}
