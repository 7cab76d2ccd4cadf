#include "read/tree.h"

#include <catch2/catch.hpp>

#include "base/limits.h"
#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

Tree tree_of(const std::string& path, std::string_view text) {
  Diagnostics found;
  const auto tree = read_tree(text, path, found);
  REQUIRE(findings_of(found) == Findings{});
  REQUIRE(tree);
  return *tree;
}

Findings findings(const std::string& path, std::string_view text) {
  Diagnostics found;
  read_tree(text, path, found);
  return findings_with_hints(found);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("YAML and JSON that say the same give equal trees") {
  const Tree yaml = tree_of("a.yaml", "title: 方針\nlist:\n  - 1.10\n  - no\n  - {a: '', b: }\n");
  const Tree json = tree_of("a.json", R"({"title": "方針", "list": [1.10, "no", {"a": "", "b": null}]})");
  CHECK(yaml == json);
  CHECK_FALSE(yaml == tree_of("a.yaml", "title: 方針"));
}

TEST_CASE("scalars keep how they were written, and an empty file is nothing") {
  const Tree tree = tree_of("a.yaml", "a: no\nb: 1.10\nc: 012\nd: 2024-07\ne: ~\n");
  CHECK(tree.find("a")->text == "no");
  CHECK(tree.find("b")->text == "1.10");
  CHECK(tree.find("c")->text == "012");
  CHECK(tree.find("d")->text == "2024-07");
  CHECK(tree.find("e")->kind == TreeKind::nothing);
  CHECK(tree.find("f") == nullptr);
  CHECK(tree_of("a.yaml", "").kind == TreeKind::nothing);
  CHECK(tree_of("a.yaml", "# only a comment\n").kind == TreeKind::nothing);
}

TEST_CASE("a byte order mark and CR LF change neither values nor places") {
  const Tree tree = tree_of("a.yaml",
                            "\xEF\xBB\xBF"
                            "a: |\r\n  x\r\n  y\r\nb: 2\r\n");
  CHECK(tree.find("a")->text == "x\ny\n");
  CHECK(tree.fields[0].at.column == 1);
  CHECK(tree.fields[1].at.line == 4);
}

TEST_CASE("a duplicate key is an error that names both places, and the first value stays") {
  const std::string hint = " / remove one of the two, or join their values";
  CHECK(findings("a.yaml", "題: 1\nb:\n  c: 1\n  c: 2\n題: 3\n") ==
        Findings{"4:3 the key `c` stands twice in this map; first at 3:3" + hint,
                 "5:1 the key `題` stands twice in this map; first at 1:1" + hint});
  CHECK(findings("a.json", R"({"題": 1, "題": 2})") ==
        Findings{"1:10 the key `題` stands twice in this map; first at 1:2" + hint});
  Diagnostics found;
  CHECK(read_tree("a: 1\nb: 2\na: 3\n", "a.yaml", found)->find("a")->text == "1");
}

TEST_CASE("duplicates are found among many keys, each with the first place") {
  std::string text;
  for (int key = 0; key < 40; ++key) text += "k" + std::to_string(key) + ": x\n";
  const Findings found = findings("a.yaml", text + "k7: y\nk3: y\nk7: z\n");
  REQUIRE(found.size() == 3);
  CHECK(found[0].starts_with("41:1 the key `k7` stands twice in this map; first at 8:1"));
  CHECK(found[1].starts_with("42:1 the key `k3` stands twice in this map; first at 4:1"));
  CHECK(found[2].starts_with("43:1 the key `k7` stands twice in this map; first at 8:1"));
}

TEST_CASE("each limit is named by the message that refuses") {
  const std::size_t levels = limits::nesting_levels;
  const std::string deep =
      " lists and maps are nested more than 64 levels deep / no file of the dataset needs so many; "
      "look for brackets or dashes that repeat";
  CHECK(findings("a.yaml", repeated("[", levels) + repeated("]", levels)).empty());
  CHECK(findings("a.yaml", repeated("- ", 5000)) == Findings{"1:129" + deep});
  CHECK(findings("a.json", repeated("[", 5000) + repeated("]", 5000)) == Findings{"1:65" + deep});
  CHECK(findings("a.yaml", std::string(limits::dataset_file_bytes + 1, ' ')) ==
        Findings{"1:1 the file has 8388609 bytes; the limit is 8388608 / split it over several files"});
  CHECK(findings("a.yaml", "a: " + std::string(limits::scalar_bytes + 1, 'x')) ==
        Findings{"1:4 a text of 1048577 bytes; the limit is 1048576 / split the text over several sections"});
  std::string keys = "{";
  for (std::size_t key = 0; key <= limits::keys_in_map; ++key) keys += "\"" + std::to_string(key) + "\":1,\n";
  CHECK(findings("a.json", keys + "\"x\":1}") ==
        Findings{"10001:1 more than 10000 keys in one map / use a list where the keys are many"});
  CHECK(findings("a.json", "[" + repeated("1,", limits::nodes) + "1]").front() ==
        "1:2000000 more than 1000000 values in one file / split the file, or take out what is not needed");
}

TEST_CASE("a file of nothing but problems is not listed without end") {
  const Findings found = findings("a.yaml", repeated("- &a 1\n", 5000));
  REQUIRE(found.size() == limits::problems_in_file + 1);
  CHECK(found.back() ==
        "201:3 more than 200 problems in one file / mend those that are listed first; the rest of the "
        "file was not looked at");
}
