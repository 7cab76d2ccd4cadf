#include "check/report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace hakusho;
using namespace hakusho::check;

namespace {

Diagnostics sample_findings() {
  Diagnostics diagnostics;
  diagnostics.error("check/unknown-control", {"v1.0:content/白書.yaml", {7, 15}, 8}, "there is no control",
                    "look it up");
  diagnostics.warning("check/empty-response", {"content/a,b.yaml", {9, 5}, 1}, "100% empty\nindeed");
  diagnostics.all().back().accepted = "公開時のまま";
  diagnostics.info("check/coverage", {"", {}, 1}, "missing");
  return diagnostics;
}

}  // namespace

TEST_CASE("the JSON report holds every finding, and counts accepted ones apart") {
  const auto json = nlohmann::json::parse(report_json(sample_findings()));
  CHECK(json["findings"].size() == 3);
  CHECK(json["findings"][0]["column"] == 15);
  CHECK(json["findings"][1]["accepted"] == "公開時のまま");
  CHECK_FALSE(json["findings"][2].contains("line"));
  CHECK(json["errors"] == 1);
  CHECK(json["warnings"] == 0);
  CHECK(json["accepted"] == 1);
}

TEST_CASE("the SARIF report has the parts that 2.1.0 requires") {
  const auto json = nlohmann::json::parse(report_sarif(sample_findings(), "0.1.0"));
  CHECK(json["version"] == "2.1.0");
  const auto& run = json["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "hakusho");
  const auto& first = run["results"][0];
  CHECK(run["tool"]["driver"]["rules"][first["ruleIndex"].get<int>()]["id"] == first["ruleId"]);
  CHECK(first["level"] == "error");
  const auto& place = first["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "v1.0%3Acontent/%E7%99%BD%E6%9B%B8.yaml");
  CHECK(place["region"]["startColumn"] == 15);
  CHECK(place["region"]["endColumn"] == 23);
  CHECK(run["results"][1]["suppressions"][0]["justification"] == "公開時のまま");
  CHECK(run["results"][2]["level"] == "note");
  CHECK_FALSE(run["results"][2].contains("locations"));
}

TEST_CASE("a workflow command is one line whatever the message holds") {
  const std::string report = report_github(sample_findings());
  CHECK(report ==
        "::error file=v1.0%3Acontent/白書.yaml,line=7,col=15,endColumn=23,title=check/unknown-control::there is no "
        "control (look it up)\n"
        "::notice file=content/a%2Cb.yaml,line=9,col=5,endColumn=6,title=check/empty-response::100%25 empty%0Aindeed"
        "%0Aaccepted: 公開時のまま\n"
        "::notice title=check/coverage::missing\n");
}

TEST_CASE("ill-formed bytes in a message do not stop a report") {
  Diagnostics diagnostics;
  diagnostics.error("read/encoding", {"a.yaml", {1, 1}, 1}, "bad \xC0");
  CHECK(nlohmann::json::parse(report_json(diagnostics))["findings"].size() == 1);
}
