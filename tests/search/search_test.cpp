#include "search/search.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "search/synthetic_entries.h"

using namespace hakusho;
using namespace hakusho::search;

namespace {

std::map<std::string, std::string> digests(const std::vector<FilesPlan>& plans) {
  std::map<std::string, std::string> all;
  for (const FilesPlan& plan : plans) all[plan.name] = plan.digest;
  return all;
}

std::map<std::string, std::string> files_of(const std::vector<FilesPlan>& plans) {
  std::map<std::string, std::string> all;
  for (const FilesPlan& plan : plans)
    for (const Page& page : plan.make()) all[page.path] = page.bytes;
  return all;
}

}  // namespace

TEST_CASE("an edit changes the plans of its own texts and of one bucket alone") {
  std::vector<Entry> entries = synthetic_entries(250);
  const std::vector<Vendor> vendors = synthetic_vendors(250);
  const Catalogs catalogs = synthetic_catalogs();
  const auto before = digests(plan_search(entries, {}, vendors, catalogs, {}, "ja"));
  entries[17].sections[3].text += "一文を加えた。";
  const auto after = digests(plan_search(entries, {}, vendors, catalogs, {}, "ja"));
  std::set<std::string> changed;
  REQUIRE(before.size() == after.size());
  for (const auto& [name, digest] : before)
    if (after.at(name) != digest) changed.insert(name);
  CHECK(changed.size() == 2);
  CHECK(changed.contains("search/text/vendor-17/cloud"));
  CHECK(before.contains("search/1"));
}

TEST_CASE("equal digests make equal files, and no two plans write the same file") {
  const std::vector<Entry> entries = synthetic_entries(3);
  const std::vector<Vendor> vendors = synthetic_vendors(3);
  const auto plans = plan_search(entries, {}, vendors, synthetic_catalogs(), {}, "ja");
  const auto again = plan_search(entries, {}, vendors, synthetic_catalogs(), {}, "ja");
  CHECK(files_of(plans) == files_of(again));
  CHECK(digests(plans) == digests(again));
  std::size_t written = 0;
  for (const FilesPlan& plan : plans) written += plan.make().size();
  CHECK(files_of(plans).size() == written);
}

TEST_CASE("a site without whitepapers has an index without buckets") {
  const auto files = files_of(plan_search({}, {}, {}, {}, {}, "ja"));
  CHECK(files.size() == 2);
  CHECK(files.at("assets/search/names.js") == "hakushoChunk(\"names\",{});\n");
  CHECK(files.at("assets/search/start.js").find("\"buckets\":[]") != std::string::npos);
}

TEST_CASE("past revisions have buckets of their own") {
  const std::vector<Entry> entries = synthetic_entries(1);
  std::vector<Entry> past = synthetic_entries(1);
  past[0].revisions.back().version = "0.9";
  const auto files = files_of(plan_search(entries, past, {}, synthetic_catalogs(), {}, "ja"));
  CHECK(files.contains("assets/search/p0/docs.js"));
  CHECK(files.contains("assets/search/text/vendor-0/cloud/0.9/0.js"));
  CHECK(files.at("assets/search/start.js").find("\"past\":true") != std::string::npos);
}

TEST_CASE("synonyms reach the page as they are written, and change no other file") {
  const std::vector<Entry> entries = synthetic_entries(2);
  const std::vector<Vendor> vendors = synthetic_vendors(2);
  const Catalogs catalogs = synthetic_catalogs();
  const auto before = plan_search(entries, {}, vendors, catalogs, {}, "ja");
  const auto after = plan_search(entries, {}, vendors, catalogs, {{"委託", "アウトソース"}, {"a\"b", "c"}}, "ja");
  REQUIRE(before.size() == after.size());
  for (std::size_t at = 0; at < before.size(); ++at)
    CHECK((before[at].digest == after[at].digest) == (before[at].name != "search/start"));
  const std::string start = after.front().make().front().bytes;
  CHECK(start.find(R"("synonyms":[["委託","アウトソース"],["a\"b","c"]])") != std::string::npos);
}
