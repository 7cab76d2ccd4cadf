#include "render/prose/markdown_inlines.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::render;

namespace {

Inline text(std::string value) {
  Inline part;
  part.text = std::move(value);
  return part;
}

Inline inline_of(InlineKind kind, std::vector<Inline> children) {
  Inline part;
  part.kind = kind;
  part.children = std::move(children);
  return part;
}

std::string paragraph(const std::vector<Inline>& inlines) {
  return markdown_of_inlines(inlines, MarkdownLine::paragraph, {});
}

}  // namespace

TEST_CASE("letters beside a run that would not work are written as references") {
  CHECK(paragraph({text("は"), inline_of(InlineKind::strong, {text("「重要」")}), text("を")}) ==
        "&#12399;**「重要」**&#12434;");
  CHECK(paragraph({text("は"), inline_of(InlineKind::strong, {text("重要")}), text("を")}) == "は**重要**を");
}

TEST_CASE("runs that touch are of different characters") {
  const Inline emphasis = inline_of(InlineKind::emphasis, {text("a")});
  CHECK(paragraph({inline_of(InlineKind::strong, {emphasis})}) == "**_a_**");
  CHECK(paragraph({emphasis, emphasis}) == "*a*_a_");
}

TEST_CASE("a space at the edge of an emphasis is kept") {
  CHECK(paragraph({inline_of(InlineKind::strong, {text(" a ")})}) == "**&#32;a&#32;**");
}

TEST_CASE("a cell and a heading hold no line ends") {
  const std::vector<Inline> two = {text("a"), inline_of(InlineKind::hard_break, {}), text("b")};
  CHECK(markdown_of_inlines(two, MarkdownLine::cell, {}) == "a b");
  CHECK(markdown_of_inlines(two, MarkdownLine::heading, {}) == "a b");
  CHECK(paragraph(two) == "a\\\nb");
}

TEST_CASE("parsers look past tildes for the letter beside a run") {
  const Inline strong = inline_of(InlineKind::strong, {text("「s」")});
  CHECK(paragraph({inline_of(InlineKind::strikethrough, {text("u")}), strong}) == "~~&#117;~~**「s」**");
}
