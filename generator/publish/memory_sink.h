// A site in memory: for tests, and for a preview that writes nothing.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "publish/sink.h"

namespace hakusho::publish {

class MemorySink : public Sink {
 public:
  std::string published_stamp() const override { return stamp_; }
  bool untouched() const override { return !published_.empty(); }
  bool stands(const std::string& path, const std::string& sha256) const override;
  using Sink::put;
  Result<std::string> put(const std::string& path, std::string_view bytes, const std::string& digest) override;
  void keep(const std::string& path) override;
  Result<PublishSummary> publish(const std::string& generator, const std::string& dataset,
                                 const std::string& stamp) override;
  PublishSummary standing() const override;

  // The published site, by path, with its manifest.json.
  std::map<std::string, std::string> site() const;

 private:
  struct File {
    std::string bytes;
    std::string digest;
  };

  std::map<std::string, File> published_;
  std::map<std::string, File> next_;
  std::string manifest_;
  std::string stamp_;
  std::size_t written_ = 0;
  std::mutex mutex_;
};

}  // namespace hakusho::publish
