#include "publish/in_place.h"

#include <sys/file.h>
#include <sys/resource.h>

#include "site_folder.h"

using namespace hakusho;
using namespace hakusho::publish;
namespace fs = boost::filesystem;

TEST_CASE("what was put is what stands, and what was not put again is gone") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"index.html", "1"}, {"a/b.html", "2"}}) == "");
  CHECK(site_in(folder.output()) == Site{{"index.html", "1"}, {"a/b.html", "2"}});
  REQUIRE(publish_site(folder.target(), {{"index.html", "3"}}) == "");
  CHECK(site_in(folder.output()) == Site{{"index.html", "3"}});
}

TEST_CASE("a file whose bytes did not change stays the very same file") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"same.html", "1"}, {"other.html", "2"}}) == "");
  const ino_t before = status_of(folder.output() + "/same.html").st_ino;
  PublishSummary summary;
  REQUIRE(publish_site(folder.target(), {{"same.html", "1"}, {"other.html", "3"}}, &summary) == "");
  CHECK(status_of(folder.output() + "/same.html").st_ino == before);
  CHECK(summary.written == 1);
}

TEST_CASE("when nothing changed nothing is written") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}) == "");
  const ino_t before = status_of(folder.output()).st_ino;
  PublishSummary summary;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}, &summary) == "");
  CHECK(status_of(folder.output()).st_ino == before);
  CHECK(summary.written == 0);
}

TEST_CASE("files that hakusho did not write stay, symbolic links and empty folders too") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"index.html", "1"}}) == "");
  REQUIRE(write_file(folder.output() + "/CNAME", "example.jp"));
  REQUIRE(write_file(folder.output() + "/notes/mine.txt", "mine"));
  REQUIRE(::symlink("CNAME", (folder.output() + "/link").c_str()) == 0);
  fs::create_directories(folder.output() + "/.git/refs/heads");
  REQUIRE(publish_site(folder.target(), {{"index.html", "2"}}) == "");
  CHECK(site_in(folder.output()) == Site{{"index.html", "2"}, {"CNAME", "example.jp"}, {"notes/mine.txt", "mine"}});
  CHECK(fs::is_symlink(folder.output() + "/link"));
  CHECK(fs::is_directory(folder.output() + "/.git/refs/heads"));
}

TEST_CASE("a page does not overwrite a file that hakusho did not write") {
  const SiteFolder folder;
  REQUIRE(write_file(folder.output() + "/index.html", "mine"));
  CHECK(publish_site(folder.target(), {{"index.html", "1"}}).find("hakusho did not write it") != std::string::npos);
  CHECK(site_in(folder.output()) == Site{{"index.html", "mine"}});
}

TEST_CASE("a manifest.json that is not hakusho's is not overwritten either") {
  const SiteFolder folder;
  REQUIRE(write_file(folder.output() + "/manifest.json", "{\"name\": \"an app\"}"));
  CHECK(publish_site(folder.target(), {{"index.html", "1"}}).find("hakusho did not write it") != std::string::npos);
  CHECK(site_in(folder.output()) == Site{});
  CHECK(*read_file(folder.output() + "/manifest.json", 100) == "{\"name\": \"an app\"}");
}

TEST_CASE("a page that somebody changed is written again") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}, {"b.html", "2"}}) == "");
  REQUIRE(write_file(folder.output() + "/a.html", "vandal"));
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}, {"b.html", "2"}}) == "");
  CHECK(site_in(folder.output()) == Site{{"a.html", "1"}, {"b.html", "2"}});
}

TEST_CASE("without its memory a run still knows its own files by the manifest") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}, {"old.html", "2"}}) == "");
  fs::remove_all(folder / "state");
  const ino_t before = status_of(folder.output() + "/a.html").st_ino;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}) == "");
  CHECK(site_in(folder.output()) == Site{{"a.html", "1"}});
  CHECK(status_of(folder.output() + "/a.html").st_ino == before);
}

TEST_CASE("an output folder behind a symbolic link is published behind it") {
  const SiteFolder folder;
  fs::create_directories(folder / "real");
  REQUIRE(::symlink((folder / "real").c_str(), folder.output().c_str()) == 0);
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}) == "");
  REQUIRE(publish_site(folder.target(), {{"a.html", "2"}}) == "");
  CHECK(fs::is_symlink(folder.output()));
  CHECK(site_in(folder.output()) == Site{{"a.html", "2"}});
}

TEST_CASE("the output folder stays the folder that it is, with its mode, and so do foreign folders") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a/index.html", "1"}}) == "");
  REQUIRE(::chmod(folder.output().c_str(), 02770) == 0);
  fs::create_directories(folder.output() + "/private");
  REQUIRE(::chmod((folder.output() + "/private").c_str(), 0700) == 0);
  const struct stat before = status_of(folder.output());
  REQUIRE(publish_site(folder.target(), {{"a/index.html", "2"}, {"b/index.html", "3"}}) == "");
  CHECK(status_of(folder.output()).st_ino == before.st_ino);
  CHECK((status_of(folder.output()).st_mode & 07777) == 02770);
  CHECK((status_of(folder.output() + "/private").st_mode & 07777) == 0700);
  // What is new belongs to the group of the folder, as everything that is made in it.
  CHECK((status_of(folder.output() + "/b").st_mode & S_ISGID) != 0);
}

TEST_CASE("a page keeps the mode that somebody gave it") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"index.html", "1"}}) == "");
  REQUIRE(::chmod((folder.output() + "/index.html").c_str(), 0640) == 0);
  REQUIRE(publish_site(folder.target(), {{"index.html", "2"}}) == "");
  CHECK((status_of(folder.output() + "/index.html").st_mode & 07777) == 0640);
}

TEST_CASE("a foreign folder is never opened, and a foreign link never followed") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"index.html", "1"}, {"a/x.html", "1"}}) == "");
  fs::create_directories(folder / "elsewhere");
  fs::remove_all(folder.output() + "/a");
  REQUIRE(::symlink((folder / "elsewhere").c_str(), (folder.output() + "/a").c_str()) == 0);
  REQUIRE(write_file(folder / "elsewhere/x.html", "not the site's"));
  CHECK(publish_site(folder.target(), {{"index.html", "1"}, {"a/x.html", "2"}}).find("did not write it") !=
        std::string::npos);
  REQUIRE(publish_site(folder.target(), {{"index.html", "2"}}) == "");
  CHECK(*read_file(folder / "elsewhere/x.html", 100) == "not the site's");
}

TEST_CASE("a folder takes the place of a file and a file that of a folder, when both are hakusho's") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a", "file"}, {"b/c/x.html", "1"}, {"b/y.html", "1"}}) == "");
  REQUIRE(publish_site(folder.target(), {{"a/x.html", "2"}, {"b", "file"}}) == "");
  CHECK(site_in(folder.output()) == Site{{"a/x.html", "2"}, {"b", "file"}});
  REQUIRE(write_file(folder.output() + "/a/mine.txt", "mine"));
  CHECK(publish_site(folder.target(), {{"a", "file"}, {"b", "file"}}).find("did not write it") != std::string::npos);
  CHECK(site_in(folder.output()) == Site{{"a/x.html", "2"}, {"a/mine.txt", "mine"}, {"b", "file"}});
}

TEST_CASE("folders that a removed page leaves empty are removed; others stay") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a/b/x.html", "1"}, {"c/x.html", "1"}, {"d.html", "1"}}) == "");
  REQUIRE(write_file(folder.output() + "/c/mine.txt", "mine"));
  REQUIRE(publish_site(folder.target(), {{"d.html", "1"}}) == "");
  CHECK_FALSE(fs::exists(folder.output() + "/a"));
  CHECK(site_in(folder.output()) == Site{{"c/mine.txt", "mine"}, {"d.html", "1"}});
}

TEST_CASE("a build that publishes nothing leaves nothing, not even a folder that it made") {
  const SiteFolder folder;
  {
    Result<std::unique_ptr<FolderSink>> sink = FolderSink::open(folder.target());
    REQUIRE(sink);
    REQUIRE((*sink)->put("whitepapers/a/index.html", "1"));
    REQUIRE((*sink)->put("index.html", "1"));
  }
  CHECK_FALSE(fs::exists(folder.output()));
  REQUIRE(publish_site(folder.target(), {{"a/x.html", "1"}}) == "");
  {
    Result<std::unique_ptr<FolderSink>> sink = FolderSink::open(folder.target());
    REQUIRE(sink);
    for (const char* path : {"a/x.html", "a/y.html", "b/c/z.html"}) REQUIRE((*sink)->put(path, "2"));
  }
  CHECK(list_files_below(folder.output()) == std::vector<std::string>{"a/x.html", "manifest.json"});
  CHECK_FALSE(fs::exists(folder.output() + "/b"));
}

TEST_CASE("paths of a manifest that lead out of the site are not hakusho's") {
  const SiteFolder folder;
  REQUIRE(write_file(folder / "victim", "1"));
  const std::string digest = sha256("1");
  REQUIRE(write_file(folder.output() + "/manifest.json",
                     to_json({"hakusho", "d", {{"../victim", {1, digest}}, {"/etc/none", {1, digest}}}})));
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}) == "");
  CHECK(fs::exists(folder / "victim"));
}

TEST_CASE("a disk that refuses a file leaves the published site as it was") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}) == "");
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4096, 4096};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const std::string said = publish_site(folder.target(), {{"a.html", std::string(100'000, 'x')}, {"b.html", "2"}});
    ::_exit(said.find("a.html\": File too large") != std::string::npos ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  CHECK(site_in(folder.output()) == Site{{"a.html", "1"}});
}

// For each change that publishing makes: a run that is stopped there, and what is found afterwards.
TEST_CASE("killed before any single change, every file is whole, links lead somewhere, and the next run completes it") {
  int points = 0;
  for (int change = 1;; ++change) {
    const SiteFolder folder;
    REQUIRE(publish_site(folder.target(), linked_site(1)) == "");
    REQUIRE(write_file(folder.output() + "/CNAME", "example.jp"));
    PublishTarget stopped = folder.target();
    stopped.trap = kill_at(change);
    const Ended ended = publish_apart(stopped, linked_site(2));
    if (ended == Ended::well) break;
    REQUIRE(ended == Ended::killed);
    ++points;
    Site now = site_in(folder.output());
    CHECK(now["CNAME"] == "example.jp");
    const Site old_site = linked_site(1), new_site = linked_site(2);
    for (const auto& [path, bytes] : now) {
      if (path == "CNAME" || path.find(".hakusho-") != std::string::npos) continue;
      const bool old = old_site.contains(path) && old_site.at(path) == bytes;
      const bool fresh = new_site.contains(path) && new_site.at(path) == bytes;
      INFO("killed at " << change << ": " << path);
      CHECK((old || fresh));
    }
    INFO("killed at " << change);
    CHECK(dead_link(now) == "");
    // A run that publishes nothing, as after an error of the dataset, leaves one of the two sites whole.
    REQUIRE(FolderSink::open(folder.target()));
    now = site_in(folder.output());
    now.erase("CNAME");
    CHECK((now == old_site || now == new_site));
    REQUIRE(publish_site(folder.target(), linked_site(3)) == "");
    now = site_in(folder.output());
    now.erase("CNAME");
    CHECK(now == linked_site(3));
    CHECK_FALSE(fs::exists(folder.output() + "/new2"));
  }
  CHECK(points >= 60);
}

TEST_CASE("killed while a first site is published, and again while that is completed, the third run completes it") {
  int points = 0;
  for (int change = 1;; ++change) {
    const SiteFolder folder;
    PublishTarget stopped = folder.target();
    stopped.trap = kill_at(change);
    if (publish_apart(stopped, linked_site(1)) == Ended::well) break;
    for (int again = 1; again <= 6; ++again) {
      stopped.trap = kill_at(again);
      ++points;
      if (publish_apart(stopped, linked_site(2)) != Ended::killed) break;
    }
    REQUIRE(publish_site(folder.target(), linked_site(2)) == "");
    INFO("killed at " << change);
    CHECK(site_in(folder.output()) == linked_site(2));
  }
  CHECK(points >= 200);
}

TEST_CASE("a full disk at any single change leaves the old site, or one that the next run completes") {
  int before = 0, after = 0;
  for (int change = 1;; ++change) {
    const SiteFolder folder;
    REQUIRE(publish_site(folder.target(), linked_site(1)) == "");
    PublishTarget full = folder.target();
    full.trap = refuse_at(change, ENOSPC);
    const std::string said = publish_site(full, linked_site(2));
    if (said.empty() && site_in(folder.output()) == linked_site(2)) {
      if (change > 200) break;  // beyond the last change
      continue;                 // what was refused was only a folder that stays empty
    }
    INFO("refused at " << change << ": " << said);
    CHECK(said.find("No space left on device") != std::string::npos);
    CHECK(dead_link(site_in(folder.output())) == "");
    if (said.find("new already") != std::string::npos) {
      ++after;
    } else {
      ++before;
      REQUIRE(FolderSink::open(folder.target()));
      CHECK(site_in(folder.output()) == linked_site(1));
    }
    REQUIRE(publish_site(folder.target(), linked_site(2)) == "");
    CHECK(site_in(folder.output()) == linked_site(2));
  }
  CHECK(before > 20);
  CHECK(after > 5);
}
