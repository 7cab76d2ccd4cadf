#include "render/template/template_place.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

PlaceState html_after(std::string_view literal) {
  Place place(Format::html);
  place.read(literal);
  return place.state();
}

}  // namespace

TEST_CASE("HTML places are told apart as a browser does") {
  CHECK(html_after("<p>a < b") == PlaceState::text);
  CHECK(html_after("<p ") == PlaceState::in_tag);
  CHECK(html_after("<p hidden") == PlaceState::attribute_name);
  CHECK(html_after("<p hidden class=") == PlaceState::before_value);
  CHECK(html_after("<p class=\"a>b") == PlaceState::double_quoted);
  CHECK(html_after("<p class='a\">b") == PlaceState::single_quoted);
  CHECK(html_after("<p class=a") == PlaceState::unquoted);
  CHECK(html_after("<p class=a>x") == PlaceState::text);
  CHECK(html_after("<!-- <p> --") == PlaceState::comment);
  CHECK(html_after("<!-- <p> -->") == PlaceState::text);
  CHECK(html_after("<script src=\"x\">if (a < b) \"") == PlaceState::raw_text);
  CHECK(html_after("<script src=\"x\"></script>") == PlaceState::text);
  CHECK(html_after("<!DOCTYPE html><title>") == PlaceState::text);
  CHECK(html_after("<img src=\"x\"/>") == PlaceState::text);
}

TEST_CASE("only the beginning of an address attribute decides about its scheme") {
  Place place(Format::html);
  place.read("<a class=\"");
  CHECK_FALSE(place.begins_address());
  place.read("\" href=\"");
  CHECK(place.begins_address());
  place.value_printed();
  CHECK(place.begins_address());
  place.read("controls/");
  CHECK_FALSE(place.begins_address());
}

TEST_CASE("Markdown places are text, address and code") {
  Place place(Format::markdown);
  place.read("# x (y) [text](");
  CHECK(place.state() == PlaceState::address);
  place.read(") `");
  CHECK(place.state() == PlaceState::code);
  place.read("` ");
  CHECK(place.state() == PlaceState::text);
}
