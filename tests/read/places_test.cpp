#include "read/places.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::read;

namespace {

std::string written(Position at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }

}  // namespace

TEST_CASE("columns count characters and lines count line feeds") {
  Places places("方針: x\nあい");
  CHECK(written(places.at(0)) == "1:1");
  CHECK(written(places.at(6)) == "1:3");
  CHECK(written(places.at(10)) == "2:1");
  CHECK(written(places.at(13)) == "2:2");
}

TEST_CASE("a place can be asked for again after a later one") {
  Places places("あい\nうえ\nおか");
  CHECK(written(places.at(17)) == "3:2");
  CHECK(written(places.at(10)) == "2:2");
  CHECK(written(places.at(3)) == "1:2");
  CHECK(written(places.at(0)) == "1:1");
  CHECK(written(places.at(7)) == "2:1");
}

TEST_CASE("an offset behind the end gives the place behind the last character") {
  Places places("ab");
  CHECK(written(places.at(99)) == "1:3");
}
