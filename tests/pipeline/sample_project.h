// A small project in memory, its site in memory, and what was found: for tests of whole builds without a disk.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "pipeline/build.h"
#include "publish/sink.h"

namespace hakusho::sample {

using Files = MemorySource::Files;

// Two vendors, one without whitepapers; a whitepaper with a frozen revision and a figure; an own page and a static
// file.
Files project();

class MemorySink : public publish::Sink {
 public:
  std::string published_stamp() const override { return stamp_; }
  bool untouched() const override { return !stamp_.empty(); }
  bool stands(const std::string& path, const std::string& sha256) const override;
  using Sink::put;
  Result<std::string> put(const std::string& path, std::string_view bytes, const std::string& digest) override;
  void keep(const std::string& path) override;
  Result<publish::PublishSummary> publish(const std::string& generator, const std::string& dataset,
                                          const std::string& stamp) override;
  publish::PublishSummary standing() const override { return {site.size(), 0, 0, 0}; }

  std::map<std::string, std::string> site;  // as published

 private:
  std::map<std::string, std::string> next_;
  std::string stamp_;
};

// A site with the cache of its builds, which is removed with it.
struct BuiltSite {
  BuiltSite();
  ~BuiltSite();
  BuiltSite(const BuiltSite&) = delete;
  BuiltSite& operator=(const BuiltSite&) = delete;

  // Builds from those files; nothing is published when errors are found.
  Diagnostics build(const Files& files, Date today = {2025, 6, 15});

  MemorySink sink;
  std::string folder;
};

Diagnostics check(const Files& files, Date today = {2025, 6, 15});

// Each finding as `severity path:line:column code`, in order.
std::vector<std::string> lines_of(Diagnostics found);

}  // namespace hakusho::sample
