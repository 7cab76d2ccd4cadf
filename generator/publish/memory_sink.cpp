#include "publish/memory_sink.h"

#include <utility>

#include "publish/manifest.h"
#include "publish/published.h"

namespace hakusho::publish {

bool MemorySink::stands(const std::string& path, const std::string& sha256) const {
  const auto found = published_.find(path);
  return found != published_.end() && found->second.digest == sha256;
}

Result<std::string> MemorySink::put(const std::string& path, std::string_view bytes, const std::string& digest) {
  const bool same = stands(path, digest);
  const std::lock_guard guard(mutex_);
  if (path == manifest_name || !next_.try_emplace(path, File{std::string(bytes), digest}).second)
    return two_files_at(path);
  written_ += same ? 0 : 1;
  return digest;
}

void MemorySink::keep(const std::string& path) {
  const std::lock_guard guard(mutex_);
  next_.emplace(path, published_.at(path));
}

Result<PublishSummary> MemorySink::publish(const std::string& generator, const std::string& dataset,
                                           const std::string& stamp) {
  std::size_t removed = 0;
  for (const auto& [path, file] : published_) removed += next_.contains(path) ? 0 : 1;
  ManifestWriter manifest(generator, dataset, next_.size());
  for (const auto& [path, file] : next_) manifest.add(path, {file.bytes.size(), file.digest});
  manifest_ = std::move(manifest).json();
  published_ = std::exchange(next_, {});
  stamp_ = stamp;
  PublishSummary summary = standing();
  summary.written = std::exchange(written_, 0);
  summary.removed = removed;
  return summary;
}

PublishSummary MemorySink::standing() const {
  PublishSummary summary{published_.size(), 0, 0, 0};
  for (const auto& [path, file] : published_) summary.bytes += file.bytes.size();
  return summary;
}

std::map<std::string, std::string> MemorySink::site() const {
  std::map<std::string, std::string> files;
  for (const auto& [path, file] : published_) files[path] = file.bytes;
  if (!manifest_.empty()) files[manifest_name] = manifest_;
  return files;
}

}  // namespace hakusho::publish
