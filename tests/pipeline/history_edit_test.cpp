#include "pipeline/history_edit.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::pipeline;
using namespace hakusho::read;

namespace {

Revision revision_with_row() {
  Revision revision;
  revision.version = "1.1";
  revision.date = parse_date("2025-04-01");
  DeclaredChange change;
  change.section = change.section_written = "A.12.3.1";
  change.summary.markdown = "it's longer";
  revision.changes.push_back(change);
  return revision;
}

// The text after the revision came in, which must read without errors.
std::string revised(const std::string& text, const std::string& path = "a.yaml") {
  Diagnostics found;
  const std::optional<Tree> before = read_tree(text, path, found);
  REQUIRE(before);
  const Result<std::string> after = with_revision(text, *before, revision_with_row());
  REQUIRE(after);
  REQUIRE(read_tree(*after, path, found));
  for (const Diagnostic& diagnostic : found.all()) INFO(format_text(diagnostic));
  REQUIRE(found.all().empty());
  return *after;
}

}  // namespace

TEST_CASE("a revision goes behind the last of a block list, and comments stay where they are") {
  CHECK(revised("title: a  # kept\n"
                "history:\n"
                "  revisions:  # oldest first\n"
                "    # the first\n"
                "    - version: \"1.0\"\n"
                "      changes:\n"
                "        - summary: |\n"
                "            new\n"
                "\n"
                "            and more\n"
                "        # no more rows\n"
                "\n"
                "# the document\n"
                "sections: []\n") ==
        "title: a  # kept\n"
        "history:\n"
        "  revisions:  # oldest first\n"
        "    # the first\n"
        "    - version: \"1.0\"\n"
        "      changes:\n"
        "        - summary: |\n"
        "            new\n"
        "\n"
        "            and more\n"
        "        # no more rows\n"
        "    - version: \"1.1\"\n"
        "      date: 2025-04-01\n"
        "      changes:\n"
        "        - {section: A.12.3.1, summary: 'it''s longer'}\n"
        "\n"
        "# the document\n"
        "sections: []\n");
}

TEST_CASE("a list that is not indented, with wide dashes, is gone on with as it began") {
  CHECK(revised("history:\n  revisions:\n  -   version: '1.0'\n      kind: new\n  title: b\nsections: []\n") ==
        "history:\n  revisions:\n  -   version: '1.0'\n      kind: new\n  -   version: '1.1'\n      date: 2025-04-01\n"
        "      changes:\n        - {section: A.12.3.1, summary: 'it''s longer'}\n  title: b\nsections: []\n");
}

TEST_CASE("items in braces below dashes get a block behind them") {
  CHECK(
      revised("history:\n  revisions:\n    - {version: '1.0', changes: [{summary: new}]}\nsections: []\n") ==
      "history:\n  revisions:\n    - {version: '1.0', changes: [{summary: new}]}\n    - version: '1.1'\n"
      "      date: 2025-04-01\n      changes:\n        - {section: A.12.3.1, summary: 'it''s longer'}\nsections: []\n");
}

TEST_CASE("a file without a last line end and with CRLF keeps its own line ends") {
  CHECK(revised("sections: []\r\nhistory:\r\n  revisions:\r\n    - version: '1.0'") ==
        "sections: []\r\nhistory:\r\n  revisions:\r\n    - version: '1.0'\r\n    - version: '1.1'\r\n      date: "
        "2025-04-01\r\n"
        "      changes:\r\n        - {section: A.12.3.1, summary: 'it''s longer'}\r\n");
}

TEST_CASE("a list in brackets on one line gets one more item in it") {
  CHECK(revised("history: {revisions: [{version: '1.0', note: 'a ] and # \"'}]}  # ]\nsections: []\n") ==
        "history: {revisions: [{version: '1.0', note: 'a ] and # \"'}, {\"version\":\"1.1\",\"date\":\"2025-04-01\","
        "\"changes\":[{\"section\":\"A.12.3.1\",\"summary\":\"it's longer\"}]}]}  # ]\nsections: []\n");
}

TEST_CASE("in brackets over several lines a comment stays behind the item that it is about") {
  CHECK(revised("history:\n  revisions: [\n    {version: '1.0'}  # first, don't change\n  ]\nsections: []\n") ==
        "history:\n  revisions: [\n    {version: '1.0'},  # first, don't change\n    "
        "{\"version\":\"1.1\",\"date\":\"2025-04-01\","
        "\"changes\":[{\"section\":\"A.12.3.1\",\"summary\":\"it's longer\"}]}\n  ]\nsections: []\n");
  CHECK(revised("history:\n  revisions: [\n    {version: '1.0'},\n  ]\nsections: []\n") ==
        "history:\n  revisions: [\n    {version: '1.0'},\n    {\"version\":\"1.1\",\"date\":\"2025-04-01\","
        "\"changes\":[{\"section\":\"A.12.3.1\",\"summary\":\"it's longer\"}]}\n  ]\nsections: []\n");
}

TEST_CASE("JSON with an item over several lines is gone on with so") {
  CHECK(
      revised(
          "{\n  \"history\": {\n    \"revisions\": [\n      {\n        \"version\": \"1.0\"\n      }\n    ]\n  }\n}\n",
          "a.json") ==
      "{\n  \"history\": {\n    \"revisions\": [\n      {\n        \"version\": \"1.0\"\n      },\n      {\n"
      "        \"version\": \"1.1\",\n        \"date\": \"2025-04-01\",\n        \"changes\": [\n          {\n"
      "            \"section\": \"A.12.3.1\",\n            \"summary\": \"it's longer\"\n          }\n        ]\n      "
      "}\n"
      "    ]\n  }\n}\n");
}

TEST_CASE("a history that is not there is begun in front of the sections") {
  CHECK(revised("title: a\n\n# the document\nsections: []\n") ==
        "title: a\n\nhistory:\n  revisions:\n    - version: '1.1'\n      date: 2025-04-01\n      changes:\n"
        "        - {section: A.12.3.1, summary: 'it''s longer'}\n\n# the document\nsections: []\n");
  CHECK(revised("{\n  \"title\": \"a\",\n  \"sections\": []\n}\n", "a.json") ==
        "{\n  \"title\": \"a\",\n  \"history\": {\"revisions\": "
        "[{\"version\":\"1.1\",\"date\":\"2025-04-01\",\"changes\":"
        "[{\"section\":\"A.12.3.1\",\"summary\":\"it's longer\"}]}]},\n  \"sections\": []\n}\n");
}

TEST_CASE("a history without revisions gets them, whether its key is empty, missing or an empty list") {
  const std::string item =
      "    - version: '1.1'\n      date: 2025-04-01\n      changes:\n"
      "        - {section: A.12.3.1, summary: 'it''s longer'}\n";
  CHECK(revised("history:\n  revisions:  # none yet\nsections: []\n") ==
        "history:\n  revisions:  # none yet\n" + item + "sections: []\n");
  CHECK(revised("history:\n  title: b\n  labels:\n    version: c\nsections: []\n") ==
        "history:\n  title: b\n  labels:\n    version: c\n  revisions:\n" + item + "sections: []\n");
  CHECK(revised("history:\nsections: []\n") == "history:\n  revisions:\n" + item + "sections: []\n");
  CHECK(revised("history:\n  revisions: []\nsections: []\n") ==
        "history:\n  revisions: [{\"version\":\"1.1\",\"date\":\"2025-04-01\",\"changes\":[{\"section\":\"A.12.3.1\","
        "\"summary\":\"it's longer\"}]}]\nsections: []\n");
}

TEST_CASE("revisions that are no list are left alone") {
  Diagnostics found;
  const std::string text = "history:\n  revisions: soon\nsections: []\n";
  const std::optional<Tree> tree = read_tree(text, "a.yaml", found);
  const Result<std::string> after = with_revision(text, *tree, revision_with_row());
  REQUIRE_FALSE(after);
  CHECK(after.failure().message == "\"revisions\" is no list");
}
