#include "publish/cache.h"

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>

#include "base/digest.h"
#include "base/files.h"

using namespace hakusho;
using namespace hakusho::publish;
namespace fs = boost::filesystem;

TEST_CASE("a result is found under its key alone, by the program that made it, and only while its bytes are whole") {
  const fs::path folder = fs::temp_directory_path() / fs::unique_path("hakusho-%%%%%%%%");
  const Cache cache(folder.string(), "1");
  const std::string key = sha256("input");
  CHECK_FALSE(cache.find("a/b", key));
  cache.store("a/b", key, "result");
  CHECK(cache.find("a/b", key) == "result");
  CHECK_FALSE(cache.find("a/b", sha256("other input")));
  CHECK_FALSE(Cache(folder.string(), "2").find("a/b", key));

  Result<std::string> held = read_file((folder / "a/b").string(), 1000);
  REQUIRE(held);
  held->back() = 'X';
  REQUIRE(write_file((folder / "a/b").string(), *held));
  CHECK_FALSE(cache.find("a/b", key));
  fs::remove_all(folder);
}
