#include "base/inside.h"

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>

#include "base/files.h"

using namespace hakusho;
namespace fs = boost::filesystem;

TEST_CASE("links are followed inside the root, and others are named") {
  const fs::path folder = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  const std::string root = (folder / "in").string();
  REQUIRE(write_file((folder / "secret").string(), "secret"));
  REQUIRE(write_file(root + "/shared/a.md", "a"));
  REQUIRE(write_file(root + "/pages/own.md", "own"));
  REQUIRE(write_file(root + "/.git/config", "password"));
  const auto link = [&](const std::string& to, const std::string& name) {
    fs::create_symlink(to, root + "/pages/" + name);
  };
  link("../shared/a.md", "file.md");
  link(root + "/shared", "absolute");
  link("../shared", "folder");
  link("../../secret", "outside");
  link("/etc", "etc");
  link("nowhere", "dangling");
  link("..", "circle");
  link(".", "itself");
  link("../.git/config", "git");
  link("again", "again");
  const FolderNames found = list_inside(root, "pages");
  CHECK(found.names == std::vector<std::string>{"absolute/", "file.md", "folder/", "own.md"});
  CHECK(found.refused_links ==
        std::vector<std::string>{"again", "circle", "dangling", "etc", "git", "itself", "outside"});
  CHECK(*read_inside(root, "pages/file.md", 10) == "a");
  CHECK(*read_inside(root, "pages/folder/a.md", 10) == "a");
  CHECK(*read_inside(root, "pages/absolute/a.md", 10) == "a");
  for (const char* name : {"outside", "etc/passwd", "dangling", "git", "again"})
    CHECK_FALSE(read_inside(root, std::string("pages/") + name, 1 << 20));
  CHECK(list_inside(root, "missing").names.empty());
  fs::remove_all(folder);
}
