#include "diff/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cases.h"
#include "diff/whitepaper.h"

using namespace hakusho;
using namespace hakusho::diff;

TEST_CASE("the JSON of a comparison names the section, the kind and both values") {
  const DiffReport report = compare(cases::document("## 7-2. 記録 {#A.12.4.1}\n\n30 日間**必ず**残します。\n"),
                                    cases::document("## 7-2. 記録 {#A.12.4.1}\n\n60 日間**必ず**残します。\n"), {});
  const auto json = nlohmann::json::parse(diff_json(report));
  CHECK(json["same"] == false);
  const auto& change = json["sections"][0]["changes"][0];
  CHECK(json["sections"][0]["id"] == "A.12.4.1");
  CHECK(change["kinds"] == nlohmann::json{"modified"});
  CHECK(change["flags"] == nlohmann::json{"numeric"});
  CHECK(change["script"][0] == nlohmann::json({{"kind", "removed"}, {"before", "30"}}));
  CHECK(change["script"][1] == nlohmann::json({{"kind", "added"}, {"after", "60"}}));
  CHECK(change["script"][2]["text"] == " 日間**必ず**残します。");
  CHECK(json["values"][0]["after"] == "60");
}

TEST_CASE("equal revisions give a report that says so and lists nothing") {
  const Whitepaper same = cases::document("## 1. 甲 {#a}\n\n同じ文です。\n");
  const auto json = nlohmann::json::parse(diff_json(compare(same, same, {})));
  CHECK(json["same"] == true);
  CHECK(json["sections"].empty());
}
