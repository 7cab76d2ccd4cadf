#include "publish/output_folder.h"

#include "site_folder.h"

using namespace hakusho;
using namespace hakusho::publish;
namespace fs = boost::filesystem;

TEST_CASE("folders are made down to the output folder, and removed again when nothing was published") {
  const SiteFolder folder;
  {
    const Result<OutputFolder> open = OutputFolder::open(folder / "a/b/c", {}, {});
    REQUIRE(open);
    CHECK(fs::is_directory(folder / "a/b/c"));
  }
  CHECK_FALSE(fs::exists(folder / "a"));
}

TEST_CASE("a file, the folders that the site is made from, and what holds them are no place for a site") {
  const SiteFolder folder;
  REQUIRE(write_file(folder / "file", "1"));
  fs::create_directories(folder / "project/content");
  const std::vector<std::string> sources = {folder / "project/content"};
  for (const char* name : {"file", "project", "project/content", "project/content/vendors", "project/./content/", ""})
    CHECK_FALSE(OutputFolder::open(folder / name, sources, {}));
  CHECK(OutputFolder::open(folder / "project/public", sources, {}));
}
