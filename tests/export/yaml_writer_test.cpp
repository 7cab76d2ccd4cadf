#include "export/yaml_writer.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::exports;

namespace {

Whitepaper small() {
  Whitepaper whitepaper;
  whitepaper.title = "小さな白書";
  whitepaper.catalog = "iso-27017-2015";
  whitepaper.layout = "annex";
  return whitepaper;
}

Section response(std::string control, std::string body) {
  Section section;
  section.id = control;
  section.controls = {{"iso-27017-2015", control, control, {}}};
  section.body.markdown = std::move(body);
  return section;
}

}  // namespace

TEST_CASE("keys come in the order of the dataset's description and what is empty is left out") {
  Whitepaper whitepaper = small();
  whitepaper.subtitle = "クラウド";
  whitepaper.sections = {response("A.5.1.1", "方針があります。\n")};
  CHECK(write_yaml(whitepaper) ==
        "title: 小さな白書\n"
        "subtitle: クラウド\n"
        "language: ja\n"
        "catalog: iso-27017-2015\n"
        "layout: annex\n"
        "sections:\n"
        "  - control: A.5.1.1\n"
        "    body: |\n"
        "      方針があります。\n");
}

TEST_CASE("a text that YAML would take for a number or a truth is quoted") {
  Whitepaper whitepaper = small();
  whitepaper.title = "1.10";
  whitepaper.subtitle = "No";
  whitepaper.history.revisions.push_back({});
  whitepaper.history.revisions[0].version = "1.0";
  whitepaper.history.revisions[0].date = parse_date("2024-07");
  const std::string yaml = write_yaml(whitepaper);
  CHECK(yaml.find("title: '1.10'\n") == 0);
  CHECK(yaml.find("subtitle: 'No'\n") != std::string::npos);
  CHECK(yaml.find("    - version: '1.0'\n      date: 2024-07\n") != std::string::npos);
}

TEST_CASE("a text with marks of YAML in it is quoted, and quotes in it survive") {
  Whitepaper whitepaper = small();
  whitepaper.title = "# it's: a";
  CHECK(write_yaml(whitepaper).find("title: \"# it's: a\"\n") == 0);
  whitepaper.title = "a\tb\xE2\x80\xA8";
  CHECK(write_yaml(whitepaper).find("title: \"a\\tb\\u2028\"\n") == 0);
}

TEST_CASE("a body that begins with spaces says its indentation, and one without a last line feed keeps it out") {
  Whitepaper whitepaper = small();
  whitepaper.sections = {response("A.5.1.1", "    code\n\ntext")};
  CHECK(write_yaml(whitepaper).find("    body: |2-\n          code\n\n      text\n") != std::string::npos);
}

TEST_CASE("an id that the loader made up is not written") {
  Whitepaper whitepaper = small();
  whitepaper.sections = {response("A.5.1.1", "")};
  CHECK(write_yaml(whitepaper).find("id:") == std::string::npos);
  whitepaper.sections[0].id_given = true;
  CHECK(write_yaml(whitepaper).find("  - id: A.5.1.1\n    control: A.5.1.1\n") != std::string::npos);
}

TEST_CASE("the body of a difference note that the whitepaper's own sentence gives is left out") {
  Whitepaper whitepaper = small();
  whitepaper.difference_note = "{scopes}で異なります。";
  whitepaper.sections = {response("A.5.1.1", "")};
  Note note;
  note.kind = NoteKind::difference;
  note.scopes = {"private", "public"};
  note.body.markdown = "PrivateとPublicで異なります。";
  whitepaper.sections[0].notes = {note};
  CHECK(write_yaml(whitepaper).find("      - kind: difference\n        scopes: [private, public]\n") !=
        std::string::npos);
  CHECK(write_yaml(whitepaper).find("PrivateとPublicで異なります") == std::string::npos);
}
