// New files of the site under temporary names, until the publication makes them part of it.
//
// A file whose folder is part of the site gets a temporary name in that folder; a folder that the site does not have
// yet is made whole under a temporary name beside its place.  So each becomes visible by one rename within one file
// system, and what a build has made so far need not be held in memory.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "publish/journal.h"

namespace hakusho::publish {

class Drafts {
 public:
  // `is_ours` says whether hakusho wrote the file of that path.  The disk and the journal must outlive this.
  Drafts(const Disk& disk, JournalWriter& journal, std::function<bool(const std::string&)> is_ours)
      : disk_(disk), journal_(journal), is_ours_(std::move(is_ours)) {}

  // Writes the file that will be at `path`.  May be called from several threads, once a path.
  Result<FileStamp> write(const std::string& path, std::string_view bytes);
  // Makes a symbolic link that will be at `path`, which lies at the top.
  Outcome make_link(const std::string& path, const std::string& target);
  // Makes the folder that will be at `path` and those above it, so that files can be put into it directly; gives where
  // it is now.
  Result<std::string> prepare_folder(const std::string& path);

  // The steps that put every draft in its place, in no order.
  std::vector<Step> moves() const { return moves_; }

 private:
  Result<std::string> place_of_folder(const std::string& folder);
  Result<std::string> new_folder(const std::string& folder, const std::string& above);
  std::string next_name(const std::string& folder);

  const Disk& disk_;
  JournalWriter& journal_;
  std::function<bool(const std::string&)> is_ours_;
  std::mutex mutex_;
  std::map<std::string, std::string> places_;  // of folders: where each is now
  std::vector<Step> moves_;
  std::size_t count_ = 0;
};

}  // namespace hakusho::publish
