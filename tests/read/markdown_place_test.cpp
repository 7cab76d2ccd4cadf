#include "read/markdown_place.h"

#include <catch2/catch.hpp>

#include "read/emphasis.h"

using namespace hakusho;
using namespace hakusho::read;

TEST_CASE("a place counts characters, without the marks that the file does not hold") {
  const std::string parsed = "あ\nい" + std::string(emphasis_mark) + "うx";
  const PlaceMap places(parsed, {10, 5, MarkdownLines::kept});
  const Position at = places.at(2, 11);  // the x: three bytes, four of the mark, three, from 1
  CHECK(at.line == 11);
  CHECK(at.column == 7);
}

TEST_CASE("in folded lines everything stands where the value begins") {
  const PlaceMap places("あ\nい", {10, 5, MarkdownLines::folded});
  const Position at = places.at(2, 4);
  CHECK(at.line == 10);
  CHECK(at.column == 5);
}

TEST_CASE("a byte behind the end of the text is no trouble") {
  const PlaceMap places("a", {});
  CHECK(places.at(1, 99).column == 2);
  CHECK(places.at(99, 99).line == 1);
  CHECK(places.line(0).empty());
}
