#include "diff/since.h"

#include <catch2/catch.hpp>

#include "cases.h"
#include "diff/whitepaper.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

Whitepaper revision(const std::string& version, const std::string& markdown) {
  Whitepaper whitepaper = cases::document(markdown);
  whitepaper.history.revisions.emplace_back();
  whitepaper.history.revisions.back().version = version;
  return whitepaper;
}

const std::string steady = "## 1-1. 方針 {#A.5.1.1}\n\n方針を定めています。\n\n";

}  // namespace

TEST_CASE("a section stands since the revision that changed it last") {
  const Whitepaper first = revision("1.0", steady + "## 1-2. 記録 {#A.12.4.1}\n\n30 日間残します。\n");
  const Whitepaper second = revision("1.1", steady + "## 1-2. 記録 {#A.12.4.1}\n\n60 日間残します。\n");
  const Whitepaper third =
      revision("1.2",
               "## 1-1. 方針 {#A.5.1.1}\n\n方針を定めて います。\n\n## 1-3. 記録 {#A.12.4.1}\n\n60 "
               "日間残します。\n\n## 1-2. 新しい項 {#A.9.1.1}\n\n新しい文です。\n");
  const auto known = since({compare(first, second, {}), compare(second, third, {})}, "1.0");
  CHECK(known.at("A.5.1.1") == Since{"1.0", false, false});
  CHECK(known.at("A.12.4.1") == Since{"1.1", false, false});
  CHECK(known.at("A.9.1.1") == Since{"1.2", false, true});
}

TEST_CASE("a change in the newest revision is said as such") {
  const Whitepaper first = revision("1.0", steady);
  const Whitepaper second = revision("1.1", "## 1-1. 方針 {#A.5.1.1}\n\n方針を定め、公開しています。\n\n");
  CHECK(since({compare(first, second, {})}, "1.0").at("A.5.1.1") == Since{"1.1", true, false});
}

TEST_CASE("before the oldest known revision nothing is claimed") {
  const Whitepaper second = revision("1.1", steady);
  const Whitepaper third = revision("1.2", steady);
  CHECK(since({compare(second, third, {})}, "1.0").at("A.5.1.1").version.empty());
}
