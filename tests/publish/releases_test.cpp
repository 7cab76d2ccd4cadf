#include "publish/releases.h"

#include "site_folder.h"

using namespace hakusho;
using namespace hakusho::publish;
namespace fs = boost::filesystem;

namespace {

PublishTarget releases_of(const SiteFolder& folder, std::size_t most) {
  PublishTarget target = folder.target();
  target.releases = most;
  return target;
}

std::string current(const SiteFolder& folder) { return folder.output() + "/current"; }

std::string target(const SiteFolder& folder) { return fs::read_symlink(current(folder)).string(); }

}  // namespace

TEST_CASE("a release is a whole site, named by its manifest, and `current` leads to the newest") {
  const SiteFolder folder;
  REQUIRE(publish_site(releases_of(folder, 3), {{"index.html", "1"}, {"a/b.html", "2"}}) == "");
  const std::string first = target(folder);
  CHECK(first == "releases/" + sha256(*read_file(current(folder) + "/manifest.json", 1 << 20)).substr(0, 16));
  REQUIRE(publish_site(releases_of(folder, 3), {{"index.html", "3"}, {"a/b.html", "2"}}) == "");
  CHECK(site_in(current(folder)) == Site{{"index.html", "3"}, {"a/b.html", "2"}});
  CHECK(site_in(folder.output() + "/" + first) == Site{{"index.html", "1"}, {"a/b.html", "2"}});
  CHECK(target(folder) != first);
}

TEST_CASE("as many releases are kept as was asked for, and foreign files in an old one stay") {
  const SiteFolder folder;
  REQUIRE(publish_site(releases_of(folder, 2), {{"index.html", "0"}}) == "");
  REQUIRE(write_file(current(folder) + "/mine.txt", "mine"));
  const std::string first = folder.output() + "/" + target(folder);
  fs::create_directories(folder.output() + "/releases/by-hand");
  for (const char* text : {"1", "2", "3", "4"})
    REQUIRE(publish_site(releases_of(folder, 2), {{"index.html", text}}) == "");
  CHECK(list_folder(folder.output() + "/releases").size() == 4);
  CHECK(site_in(first) == Site{{"mine.txt", "mine"}});
  REQUIRE(publish_site(releases_of(folder, 1), {{"index.html", "5"}}) == "");
  CHECK(list_folder(folder.output() + "/releases").size() == 3);
  CHECK(site_in(current(folder)) == Site{{"index.html", "5"}});
}

TEST_CASE("a site that was published before is found again, unless somebody changed it") {
  const SiteFolder folder;
  const Site one = {{"index.html", "1"}, {"same.html", "same"}}, two = {{"index.html", "2"}, {"same.html", "same"}};
  REQUIRE(publish_site(releases_of(folder, 5), one) == "");
  const std::string first = target(folder);
  REQUIRE(publish_site(releases_of(folder, 5), two) == "");
  REQUIRE(publish_site(releases_of(folder, 5), one) == "");
  CHECK(target(folder) == first);
  CHECK(list_folder(folder.output() + "/releases").size() == 2);
  REQUIRE(publish_site(releases_of(folder, 5), two) == "");
  REQUIRE(write_file(folder.output() + "/" + first + "/index.html", "X"));
  REQUIRE(publish_site(releases_of(folder, 5), one) == "");
  CHECK(target(folder) == first + "-2");
  CHECK(site_in(current(folder)) == one);
}

TEST_CASE("an unchanged site makes no release, and unchanged files are not written again") {
  const SiteFolder folder;
  REQUIRE(publish_site(releases_of(folder, 3), {{"index.html", "1"}, {"a/same.html", "same"}}) == "");
  PublishSummary summary;
  REQUIRE(publish_site(releases_of(folder, 3), {{"index.html", "1"}, {"a/same.html", "same"}}, &summary) == "");
  CHECK(summary.written == 0);
  CHECK(list_folder(folder.output() + "/releases").size() == 1);
  const ino_t before = status_of(current(folder) + "/a/same.html").st_ino;
  REQUIRE(publish_site(releases_of(folder, 3), {{"index.html", "2"}, {"a/same.html", "same"}}, &summary) == "");
  CHECK(summary.written == 1);
  CHECK(status_of(current(folder) + "/a/same.html").st_ino == before);
}

TEST_CASE("a `current` that hakusho did not make is refused") {
  for (const bool link : {true, false}) {
    const SiteFolder folder;
    fs::create_directories(folder / "elsewhere");
    fs::create_directories(folder.output());
    if (link) fs::create_symlink(folder / "elsewhere", current(folder));
    else fs::create_directories(current(folder));
    CHECK(publish_site(releases_of(folder, 2), {{"index.html", "1"}}).find("did not write it") != std::string::npos);
    CHECK(list_folder(folder / "elsewhere").empty());
  }
}

TEST_CASE("killed before any single change, `current` leads to a whole site, and the next run completes it") {
  int points = 0;
  for (int change = 1;; ++change) {
    const SiteFolder folder;
    REQUIRE(publish_site(releases_of(folder, 1), linked_site(1)) == "");
    PublishTarget stopped = releases_of(folder, 1);
    stopped.trap = kill_at(change);
    if (publish_apart(stopped, linked_site(2)) == Ended::well) break;
    ++points;
    INFO("killed at " << change);
    Site now = site_in(current(folder));
    CHECK((now == linked_site(1) || now == linked_site(2)));
    REQUIRE(FolderSink::open(releases_of(folder, 1)));
    CHECK(list_folder(folder.output() + "/releases").size() == 1);
    CHECK_FALSE(fs::exists(folder.output() + "/.hakusho-journal"));
    now = site_in(current(folder));
    CHECK((now == linked_site(1) || now == linked_site(2)));
    REQUIRE(publish_site(releases_of(folder, 1), linked_site(3)) == "");
    CHECK(site_in(current(folder)) == linked_site(3));
    CHECK(list_folder(folder.output() + "/releases").size() == 1);
  }
  CHECK(points >= 60);
}

TEST_CASE("killed while the first release is made, nothing is left in the way of the next") {
  int points = 0;
  for (int change = 1;; ++change) {
    const SiteFolder folder;
    PublishTarget stopped = releases_of(folder, 2);
    stopped.trap = kill_at(change);
    if (publish_apart(stopped, linked_site(1)) == Ended::well) break;
    ++points;
    INFO("killed at " << change);
    const bool there = fs::exists(current(folder));
    if (there) CHECK(site_in(current(folder)) == linked_site(1));
    REQUIRE(publish_site(releases_of(folder, 2), linked_site(2)) == "");
    CHECK(site_in(current(folder)) == linked_site(2));
    for (const std::string& name : list_files_below(folder.output()))
      CHECK((name.find(".hakusho-") == std::string::npos || name == ".hakusho-releases"));
  }
  CHECK(points >= 40);
}

TEST_CASE("a full disk at any single change leaves `current` at a whole site") {
  int refused = 0;
  for (int change = 1; change < 150; ++change) {
    const SiteFolder folder;
    REQUIRE(publish_site(releases_of(folder, 1), linked_site(1)) == "");
    PublishTarget full = releases_of(folder, 1);
    full.trap = refuse_at(change, ENOSPC);
    const std::string said = publish_site(full, linked_site(2));
    INFO("refused at " << change << ": " << said);
    refused += said.empty() ? 0 : 1;
    const Site now = site_in(current(folder));
    CHECK((now == linked_site(1) || now == linked_site(2)));
    REQUIRE(publish_site(releases_of(folder, 1), linked_site(2)) == "");
    CHECK(site_in(current(folder)) == linked_site(2));
    CHECK(list_files_below(folder.output() + "/releases").size() == list_files_below(current(folder)).size());
  }
  CHECK(refused > 30);
}
