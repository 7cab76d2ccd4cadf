// The next state of the site, made beside the published one and put in its place by a single rename.
//
// Killed at any moment, the site is the old one or the new one, and the next run clears away what was left.  A file
// whose bytes did not change stays the very same file (a hard link), and when nothing changed nothing is written.
// Files in the output folder that hakusho did not write are carried over; one that stands where a page must go is
// a failure, not overwritten.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "publish/manifest.h"
#include "publish/sink.h"

namespace hakusho::publish {

class Stage : public Sink {
 public:
  // `output` is the site's folder, which need not exist; `state` a folder of hakusho's own for what it remembers.
  // Fails when another run holds the same output, when the output is a file, and when it is one of the folders that the
  // site is made from, lies in one or holds one: the switch would put another folder in their place.
  // Files are asked for, linked and removed on that many threads; 0 means one a core.
  static Result<std::unique_ptr<Stage>> open(const std::string& output, const std::string& state,
                                             const std::vector<std::string>& sources = {}, unsigned threads = 0);
  ~Stage() override;
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  std::string published_stamp() const override { return published_stamp_; }
  bool untouched() const override { return untouched_; }
  bool stands(const std::string& path, const std::string& sha256) const override;
  using Sink::put;
  Result<std::string> put(const std::string& path, std::string_view bytes, const std::string& digest) override;
  void keep(const std::string& path) override;
  Result<PublishSummary> publish(const std::string& generator, const std::string& dataset,
                                 const std::string& stamp) override;
  PublishSummary standing() const override;

 private:
  struct Record {
    ManifestFile file;
    std::int64_t modified = 0;  // nanoseconds
    std::uint64_t inode = 0;
    bool stands = false;
  };

  Stage(std::string output, std::string state, unsigned threads);
  void read_published();
  Outcome write_staged(const std::string& path, std::string_view bytes, Record& record);
  bool is_taken(const std::string& path);
  Outcome make_folder_for(const std::string& path);
  bool is_kept(const std::string& path, const Record& record) const;
  Outcome link_kept();
  Outcome carry_foreign(const std::string& from, const std::string& to, const std::map<std::string, Record>& owned);
  Outcome switch_over();
  void clear_left_over();
  Outcome clear_replaced();
  void remember(const std::string& stamp, const std::string& json) const;

  bool foreign_manifest_ = false;  // a manifest.json that hakusho did not write
  std::string output_;
  std::string staged_;
  std::string state_;
  unsigned threads_;
  int lock_ = -1;
  std::map<std::string, Record> published_;
  std::map<std::string, Record> next_;
  std::set<std::string> folders_;
  std::string published_manifest_;  // its digest
  std::string published_stamp_;
  bool untouched_ = false;
  bool output_exists_ = false;
  std::size_t written_ = 0;
  std::mutex mutex_;
};

}  // namespace hakusho::publish
