// What the sinks that publish to a folder have in common: the published site, and what the next one is made of.
//
// A file whose bytes did not change is kept, and is never written again.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "publish/drafts.h"
#include "publish/output_folder.h"
#include "publish/published.h"
#include "publish/sink.h"

namespace hakusho::publish {

// Where a site is published to, and how.
struct PublishTarget {
  std::string output;                // need not exist
  std::string state;                 // a folder for what hakusho remembers; need not exist
  std::vector<std::string> sources;  // folders that the site is made from
  unsigned threads = 0;              // 0: one a core
  std::size_t releases = 0;          // how many releases are kept; 0: the output folder itself is the site
  OnWait on_wait = {};               // empty: a folder that another run publishes to is refused
  Disk::Trap trap = {};              // for tests
};

class FolderSink : public Sink {
 public:
  // Completes or undoes what an earlier run left.
  static Result<std::unique_ptr<FolderSink>> open(const PublishTarget& target);
  ~FolderSink() override;

  std::string published_stamp() const override { return published_.stamp; }
  bool untouched() const override { return published_.untouched; }
  bool stands(const std::string& path, const std::string& sha256) const override;
  using Sink::put;
  Result<std::string> put(const std::string& path, std::string_view bytes, const std::string& digest) override;
  void keep(const std::string& path) override;
  Result<PublishSummary> publish(const std::string& generator, const std::string& dataset,
                                 const std::string& stamp) override;
  PublishSummary standing() const override;

 protected:
  FolderSink(OutputFolder folder, const PublishTarget& target);

  // Writes the draft of a file that was put.
  virtual Result<FileStamp> write(const std::string& path, std::string_view bytes) = 0;
  // Makes the drafts the published site, whose manifest is `manifest`.
  virtual Outcome replace_site(const std::string& manifest) = 0;

  // Whether hakusho wrote the file of that path below the output folder.
  virtual bool is_ours(const std::string& path) const = 0;

  // Decides on the steps and carries them out.
  Outcome carry_out(const std::vector<Step>& steps);
  // Whether the file is part of the published site and stays in the next one as it is.
  bool is_kept(const std::string& path) const;

  OutputFolder folder_;
  Disk disk_;
  JournalWriter journal_;
  Drafts drafts_;
  unsigned threads_;
  PublishedSite published_;
  std::string memory_;                         // the file of what is remembered of the published site
  std::map<std::string, PublishedFile> next_;  // by path

 private:
  bool is_taken(const std::string& path);

  std::size_t written_ = 0;
  std::mutex mutex_;
};

}  // namespace hakusho::publish
