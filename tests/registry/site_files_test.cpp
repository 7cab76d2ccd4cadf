#include "registry/site_files.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::registry;

namespace {

struct Fixture {
  Site site;
  Words words;
  Catalogs catalogs;
  std::vector<Vendor> vendors;
  std::vector<Entry> entries;
  RegistryInput input() const { return {site, words, catalogs, vendors, entries, entries, {}, {}, {2025, 1, 1}}; }
};

std::vector<std::string> paths_of(const std::vector<Page>& pages) {
  std::vector<std::string> paths;
  for (const Page& page : pages) paths.push_back(page.path);
  return paths;
}

}  // namespace

TEST_CASE("a sitemap needs a base URL, and lists pages in a fixed order") {
  Fixture fixture;
  CHECK(paths_of(make_site_files(fixture.input(), {"b.html"})) ==
        std::vector<std::string>{"feed.xml", "robots.txt", "_headers", "nginx-headers.conf", ".nojekyll"});
  fixture.site.base_url = "https://example.jp/a&b/";
  const Page sitemap = make_sitemaps(fixture.input(), {"b.html", "a.html"}).front();
  CHECK(sitemap.bytes.find("https://example.jp/a&amp;b/a.html") < sitemap.bytes.find("b.html"));
  CHECK(make_robots(fixture.input()).bytes.find("Sitemap: https://example.jp/a&b/sitemap.xml") != std::string::npos);
}

TEST_CASE("a sitemap past the most addresses becomes an index of several") {
  Fixture fixture;
  fixture.site.base_url = "https://example.jp/";
  const std::vector<Page> files = make_sitemaps(fixture.input(), {"a.html", "b.html", "c.html", "d.html", "e.html"}, 2);
  CHECK(paths_of(files) == std::vector<std::string>{"sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"});
  CHECK(files[0].bytes.find("<sitemapindex") != std::string::npos);
  CHECK(files[0].bytes.find("<loc>https://example.jp/sitemap-3.xml</loc>") != std::string::npos);
  CHECK(files[3].bytes.find("e.html") != std::string::npos);
  CHECK(files[3].bytes.find("d.html") == std::string::npos);
}

TEST_CASE("every file that is made has its address in the list") {
  Fixture fixture;
  fixture.site.base_url = "https://example.jp/";
  std::vector<std::string> made = paths_of(make_site_files(fixture.input(), {"a.html"}));
  std::vector<std::string> listed = site_file_paths(fixture.input());
  std::sort(made.begin(), made.end());
  std::sort(listed.begin(), listed.end());
  CHECK(made == listed);
}

TEST_CASE("no policy lets anything inline or foreign run, and only the search page has a policy for script addresses") {
  for (const bool search : {false, true}) {
    const std::string policy = content_security_policy(search);
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(policy.find("default-src 'none'") == 0);
    CHECK((policy.find("trusted-types hakusho") != std::string::npos) == search);
  }
  for (const Page& page : make_headers()) CHECK(page.bytes.find("frame-ancestors 'none'") != std::string::npos);
}
