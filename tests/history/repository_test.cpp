#include "history/repository.h"

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/files.h"
#include "history/snapshots.h"

using namespace hakusho;
using namespace hakusho::history;
namespace fs = boost::filesystem;

namespace {

// A real repository: two commits of one whitepaper, the first tagged 1.0, the second 1.1 (annotated).
struct Repositories {
  fs::path folder = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  std::string whole = (folder / "whole").string();

  Repositories() {
    git("init -q -b main '" + whole + "'", folder);
    commit("title: 一", "1.0");
    in_whole("tag amiya/alog/1.0");
    commit("title: 二", "1.1");
    in_whole("tag -a -m release amiya/alog/1.1");
    in_whole("tag unrelated");
  }
  ~Repositories() { fs::remove_all(folder); }

  void git(const std::string& words, const fs::path& in) const {
    fs::create_directories(in);
    const std::string command = "cd '" + in.string() + "' && HOME='" + folder.string() +
                                "' git -c user.name=a -c user.email=a@example.jp " + words + " >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
  }
  void in_whole(const std::string& words) const { git(words, whole); }
  void commit(const std::string& text, const std::string& message) const {
    REQUIRE(write_file(whole + "/docs/content/vendors/amiya/alog/whitepaper.yaml", text));
    in_whole("add -A");
    in_whole("commit -q -m " + message);
  }
};

std::string text_in(const Repository& repository, const std::string& name) {
  const Result<std::string> commit = repository.commit(name);
  if (!commit) return commit.failure().message;
  const std::optional<Blob> blob = find_whitepaper(repository, *commit, "amiya", "alog");
  return blob ? *repository.read(*blob, 1000) : "none";
}

}  // namespace

TEST_CASE("a folder outside any repository has none, which is no failure") {
  const fs::path folder = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  fs::create_directories(folder);
  const Result<std::optional<Repository>> opened = Repository::open(folder.string());
  REQUIRE(opened);
  CHECK_FALSE(opened->has_value());
  fs::remove_all(folder);
}

TEST_CASE("the past is read from objects by tag, branch and commit, below the project's folder") {
  const Repositories repositories;
  const Result<std::optional<Repository>> opened = Repository::open(repositories.whole + "/docs");
  REQUIRE(opened);
  const Repository& repository = **opened;
  CHECK(text_in(repository, "amiya/alog/1.0") == "title: 一");
  CHECK(text_in(repository, "amiya/alog/1.1") == "title: 二");
  CHECK(text_in(repository, "main") == "title: 二");
  CHECK(text_in(repository, repository.commit("amiya/alog/1.0").operator*().substr(0, 10)) == "title: 一");
  CHECK(text_in(repository, "2.0") == "git knows no tag, branch or commit \"2.0\"");
  CHECK_FALSE(repository.shallow());
}

TEST_CASE("tags that fit the pattern give a snapshot each") {
  const Repositories repositories;
  const Result<std::optional<Repository>> opened = Repository::open(repositories.whole + "/docs");
  REQUIRE(opened);
  const TagSnapshots found = find_tagged(**opened, "{vendor}/{whitepaper}/{version}", {{"amiya", "alog"}});
  REQUIRE(found.size() == 1);
  const std::map<std::string, Snapshot>& versions = found.begin()->second;
  REQUIRE(versions.size() == 2);
  CHECK(versions.at("1.0").path == "amiya/alog/1.0:docs/content/vendors/amiya/alog/whitepaper.yaml");
  CHECK(versions.at("1.0").blob.id != versions.at("1.1").blob.id);
}

TEST_CASE("a shallow clone says what to fetch") {
  const Repositories repositories;
  repositories.git("clone -q --depth 1 'file://" + repositories.whole + "' shallow", repositories.folder);
  const Result<std::optional<Repository>> opened = Repository::open((repositories.folder / "shallow/docs").string());
  REQUIRE(opened);
  CHECK((*opened)->shallow());
  const Result<std::string> missing = (*opened)->commit("amiya/alog/1.0");
  REQUIRE_FALSE(missing);
  CHECK(missing.failure().hint.find("fetch-depth: 0") != std::string::npos);
  CHECK(text_in(**opened, "HEAD") == "title: 二");
}

TEST_CASE("a file over the limit is not read") {
  const Repositories repositories;
  const Result<std::optional<Repository>> opened = Repository::open(repositories.whole + "/docs");
  REQUIRE(opened);
  const std::optional<Blob> blob = find_whitepaper(**opened, *(*opened)->commit("main"), "amiya", "alog");
  REQUIRE(blob);
  CHECK((*opened)->read(*blob, 3).failure().message.find("limit of 3") != std::string::npos);
}
