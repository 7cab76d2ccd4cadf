// Files of one folder, by their names alone.
//
// A site has tens of thousands of files, and most of what asking for the status of one, linking or unlinking it costs
// is walking the path to its folder: here that is done once a folder, and folders are shared among threads.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.h"

namespace hakusho::publish {

// An open folder, whose handle the calls of openat(2) and its like take.
class Folder {
 public:
  // Not open when there is no such folder; errno then says why.
  explicit Folder(const std::string& path);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  bool is_open() const { return handle_ >= 0; }
  int handle() const { return handle_; }

 private:
  int handle_;
};

// `whitepapers/amiya` of `whitepapers/amiya/index.html`; empty at the top.
std::string_view folder_of(std::string_view path);
// `index.html`, a part of the path, so that it ends with it.
const char* name_in_folder(const std::string& path);

// Everything below that is no folder, symbolic links included, relative and in byte order.  Asks for the status of none
// where the file system tells folders apart by itself.
std::vector<std::string> everything_below(const std::string& top);

// The items of a map by path that stand in one folder and follow each other.
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
