#include "base/files.h"

#include <unistd.h>

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>

using namespace hakusho;
namespace fs = boost::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::string operator/(const char* name) const { return (path / name).string(); }
};

}  // namespace

TEST_CASE("reading inside a folder follows neither .. nor a symbolic link out of it") {
  const Folder folder;
  REQUIRE(write_file(folder / "secret", "outside"));
  REQUIRE(write_file(folder / "in/a.yaml", "inside"));
  REQUIRE(::symlink((folder / "secret").c_str(), (folder / "in/link").c_str()) == 0);
  CHECK(*read_inside(folder / "in", "a.yaml", 100) == "inside");
  CHECK_FALSE(read_inside(folder / "in", "../secret", 100));
  CHECK_FALSE(read_inside(folder / "in", "link", 100));
}

TEST_CASE("a file over the limit is refused with the limit named") {
  const Folder folder;
  REQUIRE(write_file(folder / "a", "12345"));
  CHECK(*read_file(folder / "a", 5) == "12345");
  CHECK(read_file(folder / "a", 4).failure().message.find("limit of 4") != std::string::npos);
}

TEST_CASE("files below a folder are listed in byte order, without symbolic links") {
  const Folder folder;
  REQUIRE(write_file(folder / "b/c", ""));
  REQUIRE(write_file(folder / "a", ""));
  REQUIRE(::symlink("a", (folder / "link").c_str()) == 0);
  CHECK(list_files_below(folder.path.string()) == std::vector<std::string>{"a", "b/c"});
}

TEST_CASE("a name that could leave its folder is no identifier") {
  CHECK(is_identifier("alog-cloud"));
  CHECK(is_version_name("1.02"));
  for (const char* name : {"", ".", "..", "a/b", "A", "-a", "a b", "con\n"}) CHECK_FALSE(is_identifier(name));
  for (const char* name : {"..", ".git", "1/0", ""}) CHECK_FALSE(is_version_name(name));
}
