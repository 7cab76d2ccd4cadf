#include "pipeline/site_map.h"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::pipeline;

namespace {

std::vector<std::string> collisions(const std::vector<std::pair<std::string, std::string>>& addresses) {
  SiteMap map;
  for (const auto& [path, source] : addresses) map.add(path, {source, {}});
  Diagnostics found;
  map.report_collisions(found);
  std::vector<std::string> at;
  for (const Diagnostic& each : found.all())
    at.push_back((each.severity == Severity::error ? "error " : "warning ") + each.where.path);
  return at;
}

}  // namespace

TEST_CASE("of two things at one address, the one that an author can rename is reported") {
  using Found = std::vector<std::string>;
  CHECK(collisions({{"a.html", ""}, {"a.html", "site/pages/a.md"}}) == Found{"error site/pages/a.md"});
  CHECK(collisions({{"a.html", "site/static/a.html"}, {"a.html", "site/pages/a.md"}}) ==
        Found{"error site/static/a.html"});
  CHECK(collisions({{"A.html", "site/static/A.html"}, {"a.html", ""}}) == Found{"error site/static/A.html"});
  CHECK(collisions({{"a", "site/static/a"}, {"a/b", ""}}) == Found{"error site/static/a"});
  CHECK(collisions({{"X.txt", "site/static/X.txt"}, {"x.txt", "site/static/x.txt"}}) ==
        Found{"warning site/static/x.txt"});
  CHECK(collisions({{"a.html", ""}, {"b.html", "site/pages/b.md"}, {"ab/c", "site/static/ab/c"}}) == Found{});
}

TEST_CASE("the nearest address is one beside it, or one of the same name elsewhere") {
  SiteMap map;
  for (const char* path : {"guide-provider.html", "vendors/mihon.html", "files/plan.pdf", "index.html"})
    map.add(path, {});
  CHECK(map.nearest("guide-providr.html") == "guide-provider.html");
  CHECK(map.nearest("vendors/mihonn.html") == "vendors/mihon.html");
  CHECK(map.nearest("plan.pdf") == "files/plan.pdf");
  CHECK(map.nearest("Guide-Provider.html") == "guide-provider.html");
  CHECK(map.nearest("zzzzzzzzzzzzzzzz") == "");
}
