// Times `hakusho build` as a whole process over a registry: cold, nothing changed, one response changed; and the floor,
// the time that one thread takes only to write the same bytes and files, in the same run.
//
// usage: benchmark_build HAKUSHO REGISTRY SCRATCH [RUNS]     (SCRATCH on the file system to measure; it is emptied)
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/text.h"

using namespace hakusho;
namespace fs = boost::filesystem;

namespace {

struct Cost {
  double wall = 0;  // seconds
  double cpu = 0;   // seconds, user and system
  double peak = 0;  // MiB
};

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

template <typename Work>
Cost in_child(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::cerr << "a run failed\n";
    std::exit(1);
  }
  return {wall, seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

Cost build(const std::string& hakusho, const std::string& registry, const std::string& output) {
  return in_child([&] {
    const int quiet = ::open("/dev/null", O_WRONLY);
    ::dup2(quiet, STDERR_FILENO);
    ::execl(hakusho.c_str(), hakusho.c_str(), "build", "--root", registry.c_str(), "--out", output.c_str(), nullptr);
    return 127;
  });
}

struct File {
  std::string path;
  std::string bytes;
};

std::vector<File> files_of(const std::string& folder) {
  std::vector<File> files;
  for (const std::string& name : list_files_below(folder))
    files.push_back({name, *read_file(folder + "/" + name, 1u << 30)});
  return files;
}

// As plainly as it can be done; gives the exit code.
int write_all(const std::vector<File>& files, const std::string& target) {
  std::string made;
  for (const File& file : files) {
    const std::string folder = target + "/" + file.path.substr(0, file.path.rfind('/') + 1);
    if (folder != made) fs::create_directories(folder);
    made = folder;
    const int out = ::open((target + "/" + file.path).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (out < 0 || ::write(out, file.bytes.data(), file.bytes.size()) != static_cast<ssize_t>(file.bytes.size()))
      return 1;
    ::close(out);
  }
  return 0;
}

struct Extent {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
};

// What writing the files of that site again costs: by a process that holds them already, so that this one stays small
// and what it starts is not taken for as large as itself.
Cost floor_of(const std::string& site, const std::string& target, Extent& extent) {
  struct Told {
    Cost cost;
    Extent extent;
  };
  int pipe[2];
  if (::pipe(pipe) != 0) std::exit(1);
  const Cost whole = in_child([&] {
    const std::vector<File> files = files_of(site);
    Told told{{}, {files.size(), 0}};
    for (const File& file : files) told.extent.bytes += file.bytes.size();
    fs::remove_all(site);
    told.cost = in_child([&] { return write_all(files, target); });
    return ::write(pipe[1], &told, sizeof told) == static_cast<ssize_t>(sizeof told) ? 0 : 1;
  });
  (void)whole;
  Told told;
  if (::read(pipe[0], &told, sizeof told) != static_cast<ssize_t>(sizeof told)) std::exit(1);
  ::close(pipe[0]);
  ::close(pipe[1]);
  extent = told.extent;
  return told.cost;
}

Cost middle(std::vector<Cost> costs, const char* what, std::size_t files, double floor) {
  std::sort(costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.wall < b.wall; });
  const Cost& cost = costs[costs.size() / 2];
  std::printf("| %s | %.3f (%.3f–%.3f) | %.3f | %.0f | %.0f | %.1f |\n", what, cost.wall, costs.front().wall,
              costs.back().wall, cost.cpu, cost.peak, static_cast<double>(files) / cost.wall,
              floor > 0 ? cost.wall / floor : 1.0);
  return cost;
}

// The first response of the first whitepaper gains a word.
std::string edit(const std::string& registry, int generation) {
  for (const std::string& name : list_files_below(registry + "/content/vendors")) {
    if (name.find("whitepaper.") == std::string::npos) continue;
    const std::string path = registry + "/content/vendors/" + name;
    const std::string before = *read_file(path, 8u << 20);
    std::string after = before;
    const std::size_t at = after.find("は、", after.find("body"));
    after.insert(at, "（改" + std::to_string(generation) + "）");
    if (!write_file(path, after)) std::exit(1);
    return before;
  }
  return {};
}

void restore(const std::string& registry, const std::string& before) {
  for (const std::string& name : list_files_below(registry + "/content/vendors")) {
    if (name.find("whitepaper.") == std::string::npos) continue;
    if (!write_file(registry + "/content/vendors/" + name, before)) std::exit(1);
    return;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) {
    std::cerr << "usage: benchmark_build HAKUSHO REGISTRY SCRATCH [RUNS]\n";
    return 2;
  }
  const std::string hakusho = words[1], registry = words[2], scratch = words[3];
  const int runs = count > 4 ? std::atoi(words[4]) : 5;
  const std::string output = scratch + "/public";
  // The floor is taken in turn with the builds and like them into an emptied folder: how fast memory is had changes
  // with time.
  std::vector<Cost> cold, same, changed, floor_costs;
  Extent extent;
  for (int run = 0; run < runs; ++run) {
    fs::remove_all(scratch);
    fs::remove_all(registry + "/.hakusho");
    fs::create_directories(scratch);
    cold.push_back(build(hakusho, registry, output));
    same.push_back(build(hakusho, registry, output));
    const std::string before = edit(registry, run);
    changed.push_back(build(hakusho, registry, output));
    restore(registry, before);
    floor_costs.push_back(floor_of(output, scratch + "/floor", extent));
  }
  std::printf("%zu files, %.1f MB\n\n", extent.files, static_cast<double>(extent.bytes) / 1e6);
  std::printf(
      "| what | wall s, median (min–max) | CPU s | peak MiB | files/s | × floor |\n|---|---|---|---|---|---|\n");
  std::vector<Cost> sorted = floor_costs;
  std::sort(sorted.begin(), sorted.end(), [](const Cost& a, const Cost& b) { return a.wall < b.wall; });
  const double floor = sorted[sorted.size() / 2].wall;
  middle(floor_costs, "floor, one thread", extent.files, floor);
  middle(cold, "cold", extent.files, floor);
  middle(same, "nothing changed", extent.files, floor);
  middle(changed, "one response changed", extent.files, floor);
  return 0;
}
