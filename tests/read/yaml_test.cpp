#include "read/yaml.h"

#include <catch2/catch.hpp>

#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

Findings findings(std::string_view text) {
  Diagnostics found;
  read_yaml(text, "a.yaml", found);
  return findings_with_hints(found);
}

Tree tree_of(std::string_view text) {
  Diagnostics found;
  const auto tree = read_yaml(text, "a.yaml", found);
  REQUIRE(findings_of(found) == Findings{});
  return *tree;
}

std::string place(const Position& at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }

constexpr const char* value_out = " / write the value out; a text that starts with `*` needs quotes";
constexpr const char* without_anchor = " / remove it and write the value out; a text that starts with `&` needs quotes";
constexpr const char* without_tag =
    " / remove it, every value is read as text; a text that starts with `!` needs quotes";
constexpr const char* same_column =
    " / keys of one map and dashes of one list start in the same column, and a key is followed by `: `";
constexpr const char* key_value = " / write `key: value`, or indent the line when it continues the text above";

}  // namespace

TEST_CASE("every value and key of YAML knows its place in characters") {
  const Tree tree = tree_of("方針: あ # x\nlist:\n  - {一: \"二\", c: [三, d]}\nnone:\nnext: 1\n");
  CHECK(place(tree.fields[0].at) == "1:1");
  CHECK(place(tree.fields[0].value.at) == "1:5");
  const Tree& item = tree.fields[1].value.items[0];
  CHECK(place(item.at) == "3:5");
  CHECK(place(item.fields[0].value.at) == "3:9");
  CHECK(place(item.fields[0].value.text_at) == "3:10");
  CHECK(place(item.fields[1].value.items[1].at) == "3:21");
  CHECK(place(tree.fields[2].value.at) == "4:1");
  CHECK(place(tree.fields[3].at) == "5:1");
}

TEST_CASE("a block's text begins below its mark, behind the indentation") {
  const Tree tree =
      tree_of("a:\n  - body: |\n\n      一\n        二\n    next: |2\n        x\n    fold: >-\n      a\n      b\n");
  const Tree& item = tree.fields[0].value.items[0];
  CHECK(item.fields[0].value.text == "\n一\n  二\n");
  CHECK(item.fields[0].value.style == TextStyle::literal);
  CHECK(place(item.fields[0].value.at) == "2:11");
  CHECK(place(item.fields[0].value.text_at) == "3:7");
  CHECK(item.fields[1].value.text == "  x\n");
  CHECK(place(item.fields[1].value.text_at) == "7:7");
  CHECK(item.fields[2].value.style == TextStyle::folded);
  CHECK(item.fields[2].value.text == "a b");
}

TEST_CASE("anchors, aliases, merge keys and tags are each named, all in one run") {
  CHECK(findings("a: &x 1\nb: *x\nc: {<<: {d: 1}}\ne: !!int 3\nf: !own {g: 1}\n") ==
        Findings{std::string("1:4 an anchor (`&`) names this value") + without_anchor,
                 std::string("2:4 an alias (`*`) stands for another value") + value_out,
                 "3:5 a merge key (`<<`) takes in another map / write the keys out",
                 std::string("4:4 a tag (`!`) types this value") + without_tag,
                 std::string("5:4 a tag (`!`) types this value") + without_tag});
  CHECK(findings("title: *注記") == Findings{std::string("1:8 an alias (`*`) stands for another value") + value_out});
  CHECK(findings("&x [*x]").size() == 2);
  CHECK(findings("a: ! 1") == Findings{std::string("1:4 a tag (`!`) types this value") + without_tag});
  CHECK(findings("a: &x\nb: 1") == Findings{std::string("1:4 an anchor (`&`) names this value") + without_anchor});
  CHECK(findings("\"<<\": 1").empty());
}

TEST_CASE("a second document and what follows the first are refused") {
  CHECK(findings("a: 1\n---\nb: 2\n") ==
        Findings{"2:1 a second document starts here / keep one document a file; remove the `---`"});
  CHECK(findings("- a\nb: 1\n") == Findings{"2:1 something stands after the end of the document / the keys of the file "
                                            "start in the same column, and nothing follows `...`"});
  CHECK(findings("---\na: 1\n...\n").empty());
}

TEST_CASE("a quote that never ends is reported where it opens") {
  CHECK(findings("a: 'it''s'\n方: \"終\nb: 1\n") ==
        Findings{"2:4 the text that starts here never ends / close it with `\"`"});
  CHECK(findings("a: \"x\"\nbody: |\n  it's \"x\nz: 'open\nb: 2\n") ==
        Findings{"4:4 the text that starts here never ends / close it with `'`"});
  CHECK(findings("- [a, \"b\\\"]\n") == Findings{"1:7 the text that starts here never ends / close it with `\"`"});
}

TEST_CASE("a quote that the next one closes, lines below, is reported where it opens") {
  const Findings runaway = {
      "2:4 the text that starts here goes on into another line, and ends at the next quote there / close it with `'`"};
  CHECK(findings("x: 1\na: 'open\nb: {c: '1.0', d: 2}\n") == runaway);
  CHECK(findings("x: 1\na: 'open\nb: 'closed'\n") == runaway);
  CHECK(findings("a: 'on\n  two lines'\nb: 1\n").empty());
}

TEST_CASE("a tab in the indentation is reported where it stands") {
  CHECK(findings("a:\n\tb: 1\n") == Findings{"2:1 a tab stands in the indentation / indent with spaces"});
  CHECK(findings("a:\n  b: 1\n \tc: 2\n") == Findings{"3:2 a tab stands in the indentation / indent with spaces"});
  CHECK(findings("a:\tb\nc: |\n  x\n  \ty\n").empty());
}

TEST_CASE("a second colon in a line asks for quotes") {
  CHECK(findings("title: 方針: 認証") ==
        Findings{"1:10 a second colon stands in this line / put a text that holds `: ` in quotes"});
}

TEST_CASE("a line without its colon is reported where it stands") {
  CHECK(findings("a: 1\n本文\n") == Findings{std::string("2:1 a colon is missing behind `本文`") + key_value});
  CHECK(findings("a: 1\n本文 です\nb: 2\n") ==
        Findings{std::string("2:1 a colon is missing in this line") + key_value});
  CHECK(findings("{a, b: c}") == Findings{std::string("1:2 a colon is missing behind `a`") + key_value});
  CHECK(findings("a:\nb :\n").empty());
}

TEST_CASE("keys that are no text are refused") {
  CHECK(findings(": x") == Findings{"1:1 a key is missing before the colon / write `key: value`"});
  CHECK(findings("[a]: b") ==
        Findings{"1:1 a list or a map cannot be a key / a text that starts with `[` or `{` needs quotes"});
  CHECK(findings("? |\n  a\n: b") == Findings{"1:3 a block of text cannot be a key / write `key: value`"});
}

TEST_CASE("broken structure is explained in the reader's words") {
  CHECK(findings("a:\n  b: 1\n   c: 2\n") == Findings{std::string("3:5 a colon cannot stand here") + same_column});
  CHECK(findings("a: [1, 2\nb: 3\n")
            .front()
            .ends_with(
                "a `[` is not closed, or a comma is missing inside it / close it with `]`, or put the text in quotes"));
  CHECK(findings("a: {x: 1\n")
            .front()
            .ends_with(
                "a `{` is not closed, or a comma is missing inside it / close it with `}`, or put the text in quotes"));
  CHECK(findings("a: 1\n}\n") == Findings{"2:1 a closing bracket stands without its opening one / remove it, or put "
                                          "the text in quotes"});
  CHECK(findings("a: - b\n") == Findings{"1:4 a list cannot start here / start it on a line of its own below its key"});
  CHECK(findings("a: @x\n") == Findings{"1:4 a text cannot start with this character / put the text in quotes"});
  CHECK(findings("a: |x\n  y\n") ==
        Findings{"1:5 something stands after `|` or `>` / start the text on the next line"});
  CHECK(findings("a: &\n") ==
        Findings{"1:5 a text cannot start with `&`, which makes an anchor / put the text in quotes"});
}

TEST_CASE("escapes in double quotes make text or an error, never a control character") {
  CHECK(tree_of("a: \"\\u3042\\n\"").find("a")->text == "あ\n");
  CHECK(findings("a: \"\\0\"") == Findings{"1:4 the text holds the control character U+0000 / remove its escape"});
  CHECK(findings("a: \"x\\qb\"") == Findings{"1:8 an unknown escape stands in double quotes / use single quotes, in "
                                             "which a backslash is a backslash"});
  CHECK(
      findings("k: \"\\ud83d\\ude00\"").front().ends_with("an escape names no character / write the character itself"));
}

TEST_CASE("a comment needs a space before it") {
  CHECK(findings("a: \"x\"#1\n") ==
        Findings{"1:4 a comment stands right behind this text / put a space before the `#`"});
  CHECK(findings("a: >#c\n  x\n") ==
        Findings{"1:4 a comment stands right behind this text / put a space before the `#`"});
  CHECK(findings("a: \"x\" #1\nb: | # c\n  x\n").empty());
}
