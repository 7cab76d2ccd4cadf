// Publishes file by file into the output folder itself, which stays the folder that it is.
//
// Every file is the old one or the new one, whole, at every moment, and a page that can be reached finds what it links
// to: the order of turns.h.  Files that hakusho did not write are never opened, moved or removed; one that is where a
// page must go is a failure before anything changes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "publish/folder_sink.h"

namespace hakusho::publish {

class InPlace : public FolderSink {
 public:
  static std::unique_ptr<FolderSink> open(OutputFolder folder, const PublishTarget& target);

 protected:
  Result<FileStamp> write(const std::string& path, std::string_view bytes) override {
    return drafts_.write(path, bytes);
  }
  Outcome replace_site(const std::string& manifest) override;
  bool is_ours(const std::string& path) const override;

 private:
  using FolderSink::FolderSink;
};

}  // namespace hakusho::publish
