// Where the pages of a site go: a folder on the disk (stage.h), or memory (memory_sink.h).
//
// A build puts or keeps every page and then publishes.  Until it does, the site is as it was.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/result.h"

namespace hakusho::publish {

struct PublishSummary {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::size_t written = 0;
  std::size_t removed = 0;
};

class Sink {
 public:
  virtual ~Sink() = default;

  // The stamp that the published site was given; empty when there is none that is remembered.
  virtual std::string published_stamp() const = 0;
  // Whether every file of the published site still stands as it was written.
  virtual bool untouched() const = 0;
  // Whether the published file stands as written and has that digest.
  virtual bool stands(const std::string& path, const std::string& sha256) const = 0;

  // Takes the file's bytes, whose digest is `digest`, or keeps the published file when it has the same.  May be called
  // from several threads.  Returns the digest; fails when something else was put there.
  // Requires: path is relative, without `..`.
  virtual Result<std::string> put(const std::string& path, std::string_view bytes, const std::string& digest) = 0;
  Result<std::string> put(const std::string& path, std::string_view bytes) { return put(path, bytes, sha256(bytes)); }
  // The published file stays.  Requires: stands(path, its digest).
  virtual void keep(const std::string& path) = 0;

  // Writes manifest.json and makes what was put or kept the published site; its other files are removed.
  // `stamp` is remembered for the next run and is no part of the site.
  virtual Result<PublishSummary> publish(const std::string& generator, const std::string& dataset,
                                         const std::string& stamp) = 0;
  // The published site as it stands, when nothing has to be done.
  virtual PublishSummary standing() const = 0;
};

}  // namespace hakusho::publish
