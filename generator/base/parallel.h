// The same work for every index, on several threads.
//
// Which thread takes which index is chance; results go to their own place by index, so that it never shows.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace hakusho {

// Calls `work(index)` once for each index below `count`, on that many threads; 0 means one a core.
// Requires: `work` may run on several threads and does not throw.
template <typename Work>
void for_each_index(std::size_t count, unsigned threads, const Work& work) {
  const unsigned cores = threads > 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t index = next++; index < count; index = next++) work(index);
  };
  std::vector<std::jthread> others;
  for (std::size_t at = 1; at < std::min<std::size_t>(cores, count); ++at) others.emplace_back(take);
  take();
}

}  // namespace hakusho
