#include "diff/text.h"

#include <catch2/catch.hpp>

#include "cases.h"

using namespace hakusho;

namespace {

std::string state_name(TextState state) {
  return state == TextState::same ? "unchanged" : state == TextState::format_only ? "format-only" : "modified";
}

std::vector<cases::Edit> expected_edits(const YAML::Node& expect) {
  std::vector<cases::Edit> found;
  for (const YAML::Node& edit : expect["edits"])
    if (cases::text(edit, "class") == "substantive") found.push_back({cases::text(edit, "del"), cases::text(edit, "ins")});
  return found;
}

bool reads_as_well(const YAML::Node& given, const std::string& redline) {
  for (const YAML::Node& also : given["redline_also"])
    if (also.as<std::string>() == redline) return true;
  return false;
}

}  // namespace

TEST_CASE("every inline case gives its redline") {
  const std::vector<YAML::Node> all = cases::of_level("inline");
  REQUIRE(all.size() == 31);
  for (const YAML::Node& given : all) {
    const std::string before = cases::marked(cases::text(given, "old"));
    const std::string after = cases::marked(cases::text(given, "new"));
    const TextChange change = compare_texts(before, after);
    const std::string redline = cases::critic(change.script);
    INFO(cases::text(given, "id") << " " << redline);
    CHECK(before_of(change.script) == before);
    CHECK(after_of(change.script) == after);
    CHECK(state_name(change.state) == cases::text(given["expect"], "status"));
    CHECK((cases::edits(change.script) == expected_edits(given["expect"]) || reads_as_well(given, redline)));
  }
}
