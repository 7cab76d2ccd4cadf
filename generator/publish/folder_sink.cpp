#include "publish/folder_sink.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/digest.h"
#include "publish/in_place.h"
#include "publish/releases.h"
#include "publish/steps.h"

namespace hakusho::publish {

Result<std::unique_ptr<FolderSink>> FolderSink::open(const PublishTarget& target) {
  Result<OutputFolder> folder = OutputFolder::open(target.output, target.sources, target.on_wait);
  if (!folder) return folder.failure();
  if (Outcome recovered = recover(Disk(folder->number(), folder->path(), target.trap)); !recovered)
    return recovered.failure();
  if (target.releases > 0) return Releases::open(std::move(*folder), target);
  return InPlace::open(std::move(*folder), target);
}

FolderSink::FolderSink(OutputFolder folder, const PublishTarget& target)
    : folder_(std::move(folder)),
      disk_(folder_.number(), folder_.path(), target.trap),
      journal_(disk_, new_run()),
      drafts_(disk_, journal_, [this](const std::string& path) { return is_ours(path); }),
      threads_(target.threads),
      memory_(target.state + "/" + sha256(folder_.path()).substr(0, 16) +
              (target.releases > 0 ? "/released" : "/published")) {}

FolderSink::~FolderSink() {
  // What was put and not published is undone; what cannot be removed now, the next run removes.
  if (!journal_.begun()) return;
  const Outcome undone = recover(disk_);
  (void)undone;
}

bool FolderSink::stands(const std::string& path, const std::string& sha256) const {
  const auto found = published_.files.find(path);
  return found != published_.files.end() && found->second.intact && found->second.file.sha256 == sha256;
}

bool FolderSink::is_kept(const std::string& path) const {
  const auto old = published_.files.find(path);
  const auto now = next_.find(path);
  return old != published_.files.end() && now != next_.end() && old->second.intact &&
         old->second.stamp == now->second.stamp;
}

bool FolderSink::is_taken(const std::string& path) {
  const std::lock_guard guard(mutex_);
  return next_.contains(path) || path == manifest_name;
}

Result<std::string> FolderSink::put(const std::string& path, std::string_view bytes, const std::string& digest) {
  if (is_taken(path)) return two_files_at(path);
  if (stands(path, digest)) {
    keep(path);
    return digest;
  }
  const Result<FileStamp> written = write(path, bytes);
  if (!written) return written.failure();
  const std::lock_guard guard(mutex_);
  const bool first = next_.emplace(path, PublishedFile{{bytes.size(), digest}, *written, true}).second;
  assert(first);
  (void)first;
  ++written_;
  return digest;
}

void FolderSink::keep(const std::string& path) {
  const std::lock_guard guard(mutex_);
  next_.emplace(path, published_.files.at(path));
}

PublishSummary FolderSink::standing() const {
  PublishSummary summary;
  for (const auto& [path, file] : published_.files) {
    ++summary.files;
    summary.bytes += file.file.size;
  }
  return summary;
}

Outcome FolderSink::carry_out(const std::vector<Step>& steps) {
  if (Outcome prepared = prepare(disk_, steps, threads_); !prepared) return prepared;
  if (Outcome decided = journal_.decide(steps); !decided) return decided;
  Outcome done = perform(disk_, steps, threads_);
  if (done) done = disk_.remove(journal_name);
  if (done) return done;
  return Failure{done.failure().message + "; a part of the site is new already",
                 done.failure().hint + "; the next build completes it"};
}

Result<PublishSummary> FolderSink::publish(const std::string& generator, const std::string& dataset,
                                           const std::string& stamp) {
  PublishSummary summary;
  ManifestWriter manifest(generator, dataset, next_.size());
  for (const auto& [path, file] : next_) {
    ++summary.files;
    summary.bytes += file.file.size;
    manifest.add(path, file.file);
  }
  summary.written = written_;
  for (const auto& [path, file] : published_.files) summary.removed += next_.contains(path) ? 0 : 1;
  const std::string json = std::move(manifest).json();
  const std::string digest = sha256(json);
  const bool changed = written_ > 0 || summary.removed > 0 || digest != published_.manifest_digest;
  if (changed)
    if (Outcome replaced = replace_site(json); !replaced) return replaced.failure();
  if (changed || !published_.untouched || stamp != published_.stamp) remember(memory_, next_, digest, stamp);
  return summary;
}

}  // namespace hakusho::publish
