#include "read/inlines.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::read;

TEST_CASE("texts that meet become one") {
  std::vector<Inline> inlines;
  add_text(inlines, "a", {});
  std::vector<Inline> more;
  add_text(more, "b", {});
  add_break(more, InlineKind::soft_break);
  splice(inlines, more);
  REQUIRE(inlines.size() == 2);
  CHECK(inlines.front().text == "ab");
}

TEST_CASE("line ends that nothing stands between are dropped") {
  std::vector<Inline> inlines;
  add_break(inlines, InlineKind::soft_break);
  add_text(inlines, "a", {});
  add_break(inlines, InlineKind::soft_break);
  add_break(inlines, InlineKind::hard_break);
  add_text(inlines, "b", {});
  add_break(inlines, InlineKind::soft_break);
  const std::vector<Inline> kept = without_stray_breaks(inlines);
  REQUIRE(kept.size() == 3);
  CHECK(kept[1].kind == InlineKind::soft_break);
  CHECK(kept[2].text == "b");
}

TEST_CASE("strong within strong is one strong") {
  Inline inner;
  inner.kind = InlineKind::strong;
  add_text(inner.children, "b", {});
  std::vector<Inline> inlines;
  add_text(inlines, "a", {});
  inlines.push_back(inner);
  add_text(inlines, "c", {});
  REQUIRE(without_nested(inlines, InlineKind::strong).size() == 1);
  CHECK(without_nested(inlines, InlineKind::strong).front().text == "abc");
  CHECK(without_nested(inlines, InlineKind::emphasis).size() == 3);
}
