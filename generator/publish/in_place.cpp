#include "publish/in_place.h"

#include "publish/refusal.h"
#include "publish/turns.h"

namespace hakusho::publish {

std::unique_ptr<FolderSink> InPlace::open(OutputFolder folder, const PublishTarget& target) {
  std::unique_ptr<InPlace> sink(new InPlace(std::move(folder), target));
  sink->published_ = read_published(sink->disk_, "", sink->memory_, sink->threads_);
  return sink;
}

bool InPlace::is_ours(const std::string& path) const {
  return published_.files.contains(path) || (path == manifest_name && !published_.manifest_digest.empty());
}

Outcome InPlace::replace_site(const std::string& manifest) {
  if (published_.foreign_manifest) return foreign_in_the_way(disk_.named(manifest_name));
  if (Result<FileStamp> written = drafts_.write(manifest_name, manifest); !written) return written.failure();
  return carry_out(steps_in_turn(disk_, drafts_.moves(), published_.files, next_));
}

}  // namespace hakusho::publish
