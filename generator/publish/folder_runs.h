// Files of one folder, worked on together.
//
// A site has tens of thousands of files, and most of what a system call for one of them costs is walking the path to
// its folder: here that is done once a folder, and folders are shared among threads.
#pragma once

#include <iterator>
#include <string_view>
#include <vector>

#include "base/parallel.h"
#include "publish/disk.h"

namespace hakusho::publish {

// The items of a map by path that lie in one folder and follow each other.
template <typename Iterator>
struct FolderRun {
  std::string_view folder;
  Iterator begin;
  Iterator end;
};

template <typename Map>
auto runs_by_folder(Map& files) {
  std::vector<FolderRun<decltype(files.begin())>> runs;
  for (auto file = files.begin(); file != files.end(); ++file) {
    const std::string_view folder = folder_of(file->first);
    if (runs.empty() || runs.back().folder != folder) runs.push_back({folder, file, file});
    runs.back().end = std::next(file);
  }
  return runs;
}

// Calls `work(run)` once for each run, on that many threads; 0 means one a core.  Requires: it touches its own files
// alone.
template <typename Map, typename Work>
void for_each_folder(Map& files, unsigned threads, const Work& work) {
  const auto runs = runs_by_folder(files);
  for_each_index(runs.size(), threads, [&](std::size_t at) { work(runs[at]); });
}

}  // namespace hakusho::publish
