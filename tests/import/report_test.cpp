#include "import/report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace hakusho;
using namespace hakusho::imports;

namespace {

ImportReport report() {
  ImportReport made;
  made.file = "a\"b.txt";
  made.form = "annex";
  made.encoding = "UTF-8";
  made.responses = 2;
  made.unplaced_lines = 1;
  made.look(Certainty::guess, 12, "a heading without a number", "概要\nと次の行");
  made.recognised(Certainty::certain, 3, "a control", "A.9.2.3 <b>");
  return made;
}

}  // namespace

TEST_CASE("the report is JSON with numbers as numbers, its lines in the order of the file") {
  const auto json = nlohmann::json::parse(report_json(report()));
  CHECK(json["file"] == "a\"b.txt");
  CHECK(json["responses"] == 2);
  CHECK(json["unplaced_lines"] == 1);
  REQUIRE(json["lines"].size() == 2);
  CHECK(json["lines"][0] == nlohmann::json{{"kind", "recognised"},
                                           {"certainty", "certain"},
                                           {"line", 3},
                                           {"place", "line 3"},
                                           {"what", "a control"},
                                           {"text", "A.9.2.3 <b>"}});
  CHECK(json["lines"][1]["line"] == 12);
}

TEST_CASE("a report without lines is JSON too") { CHECK(nlohmann::json::parse(report_json({}))["lines"].empty()); }

TEST_CASE("the report for people counts first, and quotes one line of each text") {
  const std::string text = report_text(report());
  CHECK(text.find("2 responses, 0 sections, 0 revisions, 1 lines unplaced\n1 recognised, 0 repaired, 1 to look at\n") !=
        std::string::npos);
  CHECK(text.find("   12  look       guess    a heading without a number: 概要\n") != std::string::npos);
}
