#include "publish/stage.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>
#include <chrono>

#include "base/digest.h"
#include "base/files.h"

using namespace hakusho;
using namespace hakusho::publish;
namespace fs = boost::filesystem;

namespace {

using Site = std::map<std::string, std::string>;

struct Folder {
  fs::path path = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string output() const { return (path / "public").string(); }
  std::string state() const { return (path / "state").string(); }
  std::string operator/(const char* name) const { return (path / name).string(); }
};

// The failure's message, or nothing.
std::string publish_site(const Folder& folder, const Site& site, PublishSummary* summary = nullptr) {
  Result<std::unique_ptr<Stage>> stage = Stage::open(folder.output(), folder.state());
  if (!stage) return stage.failure().message;
  std::string all;
  for (const auto& [name, bytes] : site) {
    const Result<std::string> put = (*stage)->put(name, bytes);
    if (!put) return put.failure().message;
    all += *put;
  }
  const Result<PublishSummary> published = (*stage)->publish("hakusho test", sha256(all), "stamp");
  if (!published) return published.failure().message;
  if (summary != nullptr) *summary = *published;
  return {};
}

Site standing(const Folder& folder) {
  Site site;
  for (const std::string& name : list_files_below(folder.output()))
    if (name != "manifest.json") site[name] = *read_file(folder.output() + "/" + name, 1 << 20);
  return site;
}

ino_t inode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_ino;
}

Site numbered_site(int generation, int files) {
  Site site;
  for (int at = 0; at < files; ++at)
    site["d" + std::to_string(at % 7) + "/" + std::to_string(at) + ".html"] =
        at % 3 == 0 ? "same" : "generation " + std::to_string(generation);
  return site;
}

}  // namespace

TEST_CASE("what was put is what stands, and what was not put again is gone") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"index.html", "1"}, {"a/b.html", "2"}}) == "");
  CHECK(standing(folder) == Site{{"index.html", "1"}, {"a/b.html", "2"}});
  REQUIRE(publish_site(folder, {{"index.html", "3"}}) == "");
  CHECK(standing(folder) == Site{{"index.html", "3"}});
}

TEST_CASE("a file whose bytes did not change stays the very same file") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"same.html", "1"}, {"other.html", "2"}}) == "");
  const ino_t before = inode_of(folder.output() + "/same.html");
  PublishSummary summary;
  REQUIRE(publish_site(folder, {{"same.html", "1"}, {"other.html", "3"}}, &summary) == "");
  CHECK(inode_of(folder.output() + "/same.html") == before);
  CHECK(summary.written == 1);
}

TEST_CASE("when nothing changed nothing is written, not even the folder") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"a.html", "1"}}) == "");
  const ino_t before = inode_of(folder.output());
  PublishSummary summary;
  REQUIRE(publish_site(folder, {{"a.html", "1"}}, &summary) == "");
  CHECK(inode_of(folder.output()) == before);
  CHECK(summary.written == 0);
}

TEST_CASE("files that hakusho did not write are carried over, symbolic links too") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"index.html", "1"}}) == "");
  REQUIRE(write_file(folder.output() + "/CNAME", "example.jp"));
  REQUIRE(write_file(folder.output() + "/notes/mine.txt", "mine"));
  REQUIRE(::symlink("CNAME", (folder.output() + "/link").c_str()) == 0);
  REQUIRE(publish_site(folder, {{"index.html", "2"}}) == "");
  CHECK(standing(folder) == Site{{"index.html", "2"}, {"CNAME", "example.jp"}, {"notes/mine.txt", "mine"}});
  CHECK(fs::is_symlink(folder.output() + "/link"));
}

TEST_CASE("a page does not overwrite a file that hakusho did not write") {
  const Folder folder;
  REQUIRE(write_file(folder.output() + "/index.html", "mine"));
  CHECK(publish_site(folder, {{"index.html", "1"}}).find("hakusho did not write it") != std::string::npos);
  CHECK(standing(folder) == Site{{"index.html", "mine"}});
}

TEST_CASE("a manifest.json that is not hakusho's is not overwritten either") {
  const Folder folder;
  REQUIRE(write_file(folder.output() + "/manifest.json", "{\"name\": \"an app\"}"));
  CHECK(publish_site(folder, {{"index.html", "1"}}).find("hakusho did not write it") != std::string::npos);
  CHECK(standing(folder) == Site{});
  CHECK(*read_file(folder.output() + "/manifest.json", 100) == "{\"name\": \"an app\"}");
}

TEST_CASE("a page that somebody changed is written again") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"a.html", "1"}, {"b.html", "2"}}) == "");
  REQUIRE(write_file(folder.output() + "/a.html", "vandal"));
  REQUIRE(publish_site(folder, {{"a.html", "1"}, {"b.html", "2"}}) == "");
  CHECK(standing(folder) == Site{{"a.html", "1"}, {"b.html", "2"}});
}

TEST_CASE("without its memory a run still knows its own files by the manifest") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"a.html", "1"}, {"old.html", "2"}}) == "");
  fs::remove_all(folder.state());
  const ino_t before = inode_of(folder.output() + "/a.html");
  REQUIRE(publish_site(folder, {{"a.html", "1"}}) == "");
  CHECK(standing(folder) == Site{{"a.html", "1"}});
  CHECK(inode_of(folder.output() + "/a.html") == before);
}

TEST_CASE("two runs do not publish to the same folder at once") {
  const Folder folder;
  const Result<std::unique_ptr<Stage>> first = Stage::open(folder.output(), folder.state());
  REQUIRE(first);
  const Result<std::unique_ptr<Stage>> second = Stage::open(folder.output(), folder.state());
  REQUIRE_FALSE(second);
  CHECK(second.failure().message.find("another hakusho") != std::string::npos);
}

TEST_CASE("an output folder behind a symbolic link is published behind it") {
  const Folder folder;
  fs::create_directories(folder / "real");
  REQUIRE(::symlink((folder / "real").c_str(), folder.output().c_str()) == 0);
  REQUIRE(publish_site(folder, {{"a.html", "1"}}) == "");
  REQUIRE(publish_site(folder, {{"a.html", "2"}}) == "");
  CHECK(fs::is_symlink(folder.output()));
  CHECK(standing(folder) == Site{{"a.html", "2"}});
}

TEST_CASE("a disk that refuses leaves the published site as it was") {
  const Folder folder;
  REQUIRE(publish_site(folder, {{"a.html", "1"}}) == "");
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4096, 4096};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::_exit(publish_site(folder, {{"a.html", std::string(100'000, 'x')}, {"b.html", "2"}}).empty() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(standing(folder) == Site{{"a.html", "1"}});
  CHECK(list_folder(folder.path.string()) == std::vector<std::string>{"public/", "state/"});
}

TEST_CASE("killed at any moment, the site is the old one or the new one, and the next run heals") {
  const Folder folder;
  constexpr int files = 60;
  REQUIRE(publish_site(folder, numbered_site(0, files)) == "");
  REQUIRE(write_file(folder.output() + "/CNAME", "example.jp"));
  const auto with_foreign = [](Site site) {
    site["CNAME"] = "example.jp";
    return site;
  };
  // Kills fall anywhere within twice the time of a run, however fast the machine is.
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(publish_site(folder, numbered_site(0, files + 1)) == "");
  REQUIRE(publish_site(folder, numbered_site(0, files)) == "");
  const auto window =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
  int killed = 0, switched = 0;
  Site old_site = with_foreign(numbered_site(0, files));
  for (int point = 1; point <= 200; ++point) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(publish_site(folder, numbered_site(point, files)).empty() ? 0 : 1);
    ::usleep(static_cast<useconds_t>(window * (point * 37 % 200) / 200));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    killed += WIFSIGNALED(status) ? 1 : 0;
    const Site new_site = with_foreign(numbered_site(point, files));
    const Site now = standing(folder);
    REQUIRE((now == old_site || now == new_site));
    if (now == new_site) ++switched;
    old_site = now;
  }
  REQUIRE(publish_site(folder, numbered_site(1000, files)) == "");
  CHECK(standing(folder) == with_foreign(numbered_site(1000, files)));
  CHECK(list_folder(folder.path.string()) == std::vector<std::string>{"public/", "state/"});
  // Both outcomes must have been met, or the kills came too early or too late to say anything.
  CHECK(killed > 20);
  CHECK(switched > 0);
}
