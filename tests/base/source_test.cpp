#include "base/source.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/files.h"

using namespace hakusho;

namespace {

const MemorySource::Files files = {{"content/a.yaml", "one"},
                                   {"content/vendors/acme/cloud/whitepaper.yaml", "two"},
                                   {"content/vendors/acme/vendor.yaml", "three"},
                                   {"content-2.yaml", "beside"}};

// A folder with the same files.
std::string folder_with(const MemorySource::Files& files) {
  std::string name = "/tmp/hakusho-source-XXXXXX";
  const std::string folder = ::mkdtemp(name.data());
  for (const auto& [path, bytes] : files) REQUIRE(write_file(folder + "/" + path, bytes));
  return folder;
}

void check_source(const Source& source) {
  CHECK(source.list("content") == std::vector<std::string>{"a.yaml", "vendors/"});
  CHECK(source.list("content/vendors/acme") == std::vector<std::string>{"cloud/", "vendor.yaml"});
  CHECK(source.list("nowhere").empty());
  CHECK(source.list_below("content/vendors") ==
        std::vector<std::string>{"acme/cloud/whitepaper.yaml", "acme/vendor.yaml"});
  CHECK(*source.read("content/a.yaml", 3) == "one");
  CHECK_FALSE(source.read("content/a.yaml", 2));
  CHECK_FALSE(source.read("content/b.yaml", 100));
  CHECK_FALSE(source.read("content", 100));
  CHECK_FALSE(source.read("../content-2.yaml", 100));
}

}  // namespace

TEST_CASE("a project in memory lists and reads as one on the disk does") {
  check_source(MemorySource(files));
  check_source(DiskSource(folder_with(files)));
}
