#include "search/document.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "search/synthetic_entries.h"

using namespace hakusho;
using namespace hakusho::search;

TEST_CASE("what can be found begins with the whitepaper itself and its vendor's and services' names") {
  const std::vector<Entry> entries = synthetic_entries(1);
  const std::vector<Vendor> vendors = synthetic_vendors(1);
  const SearchDocument document = search_document(entries[0], Age::current, &vendors[0], synthetic_catalogs());
  CHECK(document.key == "vendor-0/cloud");
  CHECK(document.sections.front().anchor.empty());
  CHECK(document.sections.front().title == entries[0].title);
  CHECK(document.sections.front().text() == "株式会社ベンダー0\nVendor 0\nService0 Cloud");
  CHECK(document.sections.size() == 45);
}

TEST_CASE("why a control does not apply can be found") {
  std::vector<Entry> entries = synthetic_entries(1);
  entries[0].sections[0].text = "本文\n";
  entries[0].sections[0].reason = "提供していないため";
  const SearchDocument document = search_document(entries[0], Age::current, nullptr, synthetic_catalogs());
  CHECK(document.sections[1].text() == "本文\n提供していないため");
  CHECK(*document.names == "vendor-0\nService0 Cloud");
}

TEST_CASE("a past revision is read on its own page") {
  std::vector<Entry> entries = synthetic_entries(1);
  entries[0].revisions.back().page = "whitepapers/vendor-0/cloud/1.0/annex.html";
  const SearchDocument document = search_document(entries[0], Age::past, nullptr, synthetic_catalogs());
  CHECK(document.key == "vendor-0/cloud/1.0");
  CHECK(document.page == "whitepapers/vendor-0/cloud/1.0/annex.html");
}

TEST_CASE("every section stands in one chunk, and chunks are about as large") {
  const std::vector<Entry> entries = synthetic_entries(1);
  const SearchDocument document = search_document(entries[0], Age::current, nullptr, synthetic_catalogs());
  const std::vector<std::size_t> counts = sections_of_chunks(document);
  CHECK(std::accumulate(counts.begin(), counts.end(), std::size_t{0}) == document.sections.size());
  CHECK(counts.size() > 8);
  CHECK(counts.size() < 23);
}
