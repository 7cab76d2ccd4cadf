#include "read/yaml_blocks.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "findings.h"
#include "read/yaml.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

// The values of a file with their places, and what was said of it.
void spell(const Tree& tree, std::string& said) {
  said += " " + std::to_string(tree.text_at.line) + ":" + std::to_string(tree.text_at.column) + "[" + tree.text;
  for (const Tree& item : tree.items) spell(item, said);
  for (const TreeField& field : tree.fields) {
    said += field.key + "=";
    spell(field.value, said);
  }
  said += "]";
}

std::string said_of(std::string_view text) {
  Diagnostics found;
  std::string said;
  if (const auto tree = read_yaml(text, "a.yaml", found)) spell(*tree, said);
  for (const std::string& finding : findings_with_hints(found)) said += "\n" + finding;
  return said;
}

}  // namespace

TEST_CASE("a block leaves one line behind, and is kept as the parser would give it") {
  const std::string whole = "a:\n  - body: |\n      一\n\n        二\n\n    b: c\n";
  const ThinYaml thin = without_blocks(whole);
  CHECK(thin.text == "a:\n  - body: |\n      x\n    b: c\n");
  REQUIRE(thin.blocks.size() == 1);
  CHECK(thin.blocks[0].text == "一\n\n  二\n");
  CHECK(whole[thin.blocks[0].at] == '|');
  CHECK(thin.whole_offset(5) == 5);
  CHECK(whole.substr(thin.whole_offset(thin.text.find("b: c"))) == "b: c\n");
}

TEST_CASE("a block whose first line does not show its indentation stays") {
  for (const char* text :
       {"a: |\n\n  b\n", "a: |\nb: c\n", "a: |", "a: |2\n    b\n", "a: |-\n  b\n", "a: | # c\n  b\n"})
    CHECK(without_blocks(text).blocks.empty());
}

TEST_CASE("what only looks like a block is read as what it is, and said of as in the whole file") {
  // A space behind the mark keeps a block in the text, and changes nothing else.
  for (const std::string text :
       {"a: |\n  b\nc: d\n", "a: |\n  b: |\n    c\n  d\n", "a: >\n  b: |\n    c\n", "a: \"b\n  c: |\n    d\"\n",
        "a: b\n  c: |\n    d\n", "# a: |\n  b: c\n", "- |\n  a\n- |\n  b\n   c\n", "- - |\n    a\n  - b\n",
        "a:\n  b: |\n  c\n", "a: |\n  b\n c: d\n", "a: |\n  b\n\tc\n", "a: |\n  b\n   \n  c\n\n\n", "a: |\n  b\na: c\n",
        "a: |\n  x\nb: |\n  x\n", "a: |\n  b\nc: \"d\n", "a: |\n  b\n---\nc: |\n  d\n", "{a: |\n  b}\n",
        "? |\n  a\n: |\n  b\n", "a: |\n  # b\n # c\nd: e\n"})
    CHECK(said_of(text) == replace_all(said_of(replace_all(text, "|\n", "| \n")), "| \n", "|\n"));
}
