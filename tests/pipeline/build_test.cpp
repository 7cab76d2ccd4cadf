#include "pipeline/build.h"

#include <catch2/catch.hpp>

#include "changes.h"
#include "sample_project.h"

using namespace hakusho;

TEST_CASE("the sample project has nothing wrong with it") {
  CHECK(sample::lines_of(sample::check(sample::project())) == std::vector<std::string>{});
}

TEST_CASE("an incremental build makes the same site as a fresh one and check finds the same, whatever was changed") {
  const std::vector<sample::Change> changes = sample::changes();
  REQUIRE(changes.size() >= 40);
  sample::BuiltSite incremental;
  const sample::Files before = sample::project();
  REQUIRE_FALSE(incremental.build(before).has_errors());
  const std::map<std::string, std::string> original = incremental.sink.site;
  std::vector<std::string> unseen;
  for (const sample::Change& change : changes) {
    INFO(change.name);
    sample::Files after = before;
    change.apply(after);
    sample::BuiltSite fresh;
    const Diagnostics found = incremental.build(after);
    CHECK_FALSE(found.has_errors());
    CHECK(sample::lines_of(found) == sample::lines_of(fresh.build(after)));
    CHECK(sample::lines_of(found) == sample::lines_of(sample::check(after)));
    CHECK(incremental.sink.site == fresh.sink.site);
    if (fresh.sink.site == original) unseen.push_back(change.name);
    // And back again.
    incremental.build(before);
    CHECK(incremental.sink.site == original);
  }
  // The others change the site, so that the comparison above can fail.
  CHECK(unseen == std::vector<std::string>{"edit a comment", "rename a frozen revision", "write a vendor as JSON",
                                           "compare all pairs", "order an own page",
                                           "write the file in another order of lines"});
}

TEST_CASE("check and build find the same, and a mistake publishes nothing") {
  for (const sample::Change& mistake : sample::mistakes()) {
    INFO(mistake.name);
    sample::Files files = sample::project();
    sample::BuiltSite site;
    site.build(files);
    const std::map<std::string, std::string> before = site.sink.site;
    mistake.apply(files);
    const Diagnostics checked = sample::check(files);
    CHECK(checked.has_errors());
    CHECK(sample::lines_of(checked) == sample::lines_of(site.build(files)));
    CHECK(site.sink.site == before);
  }
}

TEST_CASE("a revision of the future is said, and the next day asks again") {
  sample::Files files = sample::project();
  std::string& paper = files.at("content/vendors/hokan/kiroku/whitepaper.yaml");
  paper.replace(paper.find("2024-05-20"), 10, "2025-07-01");
  sample::BuiltSite site;
  CHECK(sample::lines_of(site.build(files, {2025, 6, 15})).back().ends_with("check/future-date"));
  CHECK(sample::lines_of(site.build(files, {2025, 7, 1})) == std::vector<std::string>{});
  CHECK(site.sink.site.at("feed.xml").find("2025-07-01T00:00:00Z") != std::string::npos);
}
