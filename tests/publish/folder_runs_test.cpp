#include "publish/folder_runs.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/files.h"

using namespace hakusho;
using namespace hakusho::publish;

TEST_CASE("files that follow each other in one folder are one run, and each file is in one") {
  const std::map<std::string, int> files = {
      {"a/b.html", 1}, {"a/b/c.html", 2}, {"a/b/d.html", 3}, {"a/c.html", 4}, {"index.html", 5}};
  std::vector<std::string> said;
  for (const auto& run : runs_by_folder(files)) {
    std::string names(run.folder);
    for (auto file = run.begin; file != run.end; ++file) names += std::string(" ") + name_in_folder(file->first);
    said.push_back(names);
  }
  CHECK(said == std::vector<std::string>{"a b.html", "a/b c.html d.html", "a c.html", " index.html"});
  const std::map<std::string, int> none;
  CHECK(runs_by_folder(none).empty());
}

TEST_CASE("every run is worked on once, whatever the number of threads") {
  std::map<std::string, int> files;
  for (int folder = 0; folder < 50; ++folder)
    for (int file = 0; file < 20; ++file) files["f" + std::to_string(folder) + "/" + std::to_string(file)] = 0;
  for (const unsigned threads : {1u, 4u})
    for_each_folder(files, threads, [](const auto& run) {
      for (auto file = run.begin; file != run.end; ++file) ++file->second;
    });
  for (const auto& [path, times] : files) CHECK(times == 2);
}
