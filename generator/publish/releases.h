// Publishes each site as a whole folder of its own, releases/<digest of its manifest>, and then moves one symbolic
// link, `current`, to it: a server whose root is `current` never serves a mixture of two sites.
//
// Files that did not change are hard links to those of the release before, or copies where there are no hard links.
// The newest releases are kept; of older ones, what hakusho wrote is removed.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "publish/folder_sink.h"

namespace hakusho::publish {

class Releases : public FolderSink {
 public:
  static Result<std::unique_ptr<FolderSink>> open(OutputFolder folder, const PublishTarget& target);

 protected:
  Result<FileStamp> write(const std::string& path, std::string_view bytes) override;
  Outcome replace_site(const std::string& manifest) override;
  bool is_ours(const std::string& path) const override;

 private:
  enum class Made { now, before };
  struct Name {
    std::string text;
    Made made;
  };
  Releases(OutputFolder folder, const PublishTarget& target);
  Outcome make_releases_folder();
  Outcome add_kept_files();
  Outcome add_kept_file(const std::string& path, int from, int to);
  Name name_of_release(const std::string& manifest, const std::vector<std::string>& known) const;
  bool is_whole(const std::string& release, const std::string& manifest) const;
  std::vector<std::string> known_releases() const;

  std::size_t most_;        // releases to keep
  std::string current_;     // the folder that `current` leads to; empty when there is none
  std::string next_place_;  // the path under which the next release is drafted
  std::mutex made_mutex_;
  bool made_ = false;
};

}  // namespace hakusho::publish
