#include "registry/feed.h"

#include <catch2/catch.hpp>

#include "search/synthetic_entries.h"

using namespace hakusho;
using namespace hakusho::registry;

namespace {

struct Fixture {
  Site site;
  Words words{"ja", {{"feed_entry", "{title} {version}"}, {"feed_no_summary", "none"}}};
  Catalogs catalogs = synthetic_catalogs();
  std::vector<Vendor> vendors = synthetic_vendors(2);
  std::vector<Entry> entries = synthetic_entries(2);

  Fixture() {
    EntryRevision second = entries[0].revisions[0];
    second.version = "1.1";
    second.date = Date{2024, 6, 0};
    second.summary = "<追記> & 変更";
    second.diff_page = "whitepapers/vendor-0/cloud/diff/1.0..1.1.html";
    entries[0].revisions.push_back(second);
  }
  std::vector<Page> feeds() const {
    return make_feeds({site, words, catalogs, vendors, entries, {}, {}, {}, {2025, 1, 1}});
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each whitepaper has a feed, and the site one of all revisions, the newest first") {
  const std::vector<Page> feeds = Fixture().feeds();
  REQUIRE(feeds.size() == 3);
  CHECK(feeds[0].path == "whitepapers/vendor-0/cloud/feed.xml");
  CHECK(feeds[2].path == "feed.xml");
  CHECK(feeds[2].bytes.find("サービス0 セキュリティホワイトペーパー 1.1") < feeds[2].bytes.find("サービス1"));
  CHECK(has(feeds[0].bytes, "<updated>2024-06-30T00:00:00Z</updated>"));
}

TEST_CASE("an entry leads to what changed and says it, whatever characters that takes") {
  Fixture fixture;
  fixture.site.base_url = "https://example.jp/";
  const std::string feed = fixture.feeds()[0].bytes;
  CHECK(has(feed, "<summary>&lt;追記&gt; &amp; 変更</summary>"));
  CHECK(has(feed, "href=\"https://example.jp/whitepapers/vendor-0/cloud/diff/1.0..1.1.html\""));
  CHECK(has(feed, "<id>https://example.jp/whitepapers/vendor-0/cloud/revisions.html#1.1</id>"));
}

TEST_CASE("without a base URL links are relative and ids are names that stay") {
  const std::string feed = Fixture().feeds()[0].bytes;
  CHECK(has(feed, "href=\"../../../whitepapers/vendor-0/cloud/diff/1.0..1.1.html\""));
  CHECK(has(feed, "<id>urn:uuid:"));
  CHECK(Fixture().feeds()[0].bytes == feed);
}

TEST_CASE("a revision without a date is in no feed") {
  Fixture fixture;
  fixture.entries[0].revisions[1].date.reset();
  CHECK_FALSE(has(fixture.feeds()[0].bytes, "1.1"));
}

TEST_CASE("no time of a feed lies after the day on which it is made") {
  Fixture fixture;
  const auto updated = [&](Date date) {
    fixture.entries[0].revisions.back().date = date;
    const std::string feed = fixture.feeds()[0].bytes;
    const std::size_t at = feed.find("<updated>");
    return feed.substr(at + 9, 10);
  };
  CHECK(updated({2204, 4, 1}) == "2025-01-01");
  CHECK(updated({2025, 0, 0}) == "2025-01-01");
  CHECK(updated({2025, 1, 0}) == "2025-01-01");
  CHECK(updated({2024, 12, 0}) == "2024-12-31");
  CHECK(updated({2024, 12, 30}) == "2024-12-30");
}
