#include "render/template/markup_context.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

ContextState html_after(std::string_view literal) {
  MarkupContext context(Format::html);
  context.read(literal);
  return context.state();
}

}  // namespace

TEST_CASE("HTML contexts are told apart as a browser does") {
  CHECK(html_after("<p>a < b") == ContextState::text);
  CHECK(html_after("<p ") == ContextState::in_tag);
  CHECK(html_after("<p hidden") == ContextState::attribute_name);
  CHECK(html_after("<p hidden class=") == ContextState::before_value);
  CHECK(html_after("<p class=\"a>b") == ContextState::double_quoted);
  CHECK(html_after("<p class='a\">b") == ContextState::single_quoted);
  CHECK(html_after("<p class=a") == ContextState::unquoted);
  CHECK(html_after("<p class=a>x") == ContextState::text);
  CHECK(html_after("<!-- <p> --") == ContextState::comment);
  CHECK(html_after("<!-- <p> -->") == ContextState::text);
  CHECK(html_after("<script src=\"x\">if (a < b) \"") == ContextState::raw_text);
  CHECK(html_after("<script src=\"x\"></script>") == ContextState::text);
  CHECK(html_after("<!DOCTYPE html><title>") == ContextState::text);
  CHECK(html_after("<img src=\"x\"/>") == ContextState::text);
}

TEST_CASE("only the beginning of an address attribute decides about its scheme") {
  MarkupContext context(Format::html);
  context.read("<a class=\"");
  CHECK_FALSE(context.begins_address());
  context.read("\" href=\"");
  CHECK(context.begins_address());
  context.value_printed();
  CHECK(context.begins_address());
  context.read("controls/");
  CHECK_FALSE(context.begins_address());
}

TEST_CASE("Markdown places are text, address and code") {
  MarkupContext context(Format::markdown);
  context.read("# x (y) [text](");
  CHECK(context.state() == ContextState::address);
  context.read(") `");
  CHECK(context.state() == ContextState::code);
  context.read("` ");
  CHECK(context.state() == ContextState::text);
}
