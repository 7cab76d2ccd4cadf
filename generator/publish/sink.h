// Where the files of a site go: a folder on the disk (in_place.h, releases.h), or memory (memory_sink.h).
//
// A build puts or keeps every file and then publishes.  Until it does, the published site is as it was.
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

// The failure of a second file at the same path.
inline Failure two_files_at(const std::string& path) {
  return {"two things want to stand at \"" + path + "\" in the site",
          "rename the one in site/static/ or site/pages/: the other is a page of hakusho's"};
}

class Sink {
 public:
  virtual ~Sink() = default;

  // The stamp with which the site was published; empty when it is not known.
  virtual std::string published_stamp() const = 0;
  // Whether there is a published site and every file of it is as it was written.
  virtual bool untouched() const = 0;
  // Whether the file is part of the published site, is as it was written, and has that digest.
  virtual bool stands(const std::string& path, const std::string& sha256) const = 0;

  // Takes the file's bytes, whose SHA-256 is `digest`, or keeps the published file when it has the same.  May be called
  // from several threads.  Gives the digest; fails when a file was put at the path before.
  // Requires: `path` is relative, without `..`.
  virtual Result<std::string> put(const std::string& path, std::string_view bytes, const std::string& digest) = 0;
  Result<std::string> put(const std::string& path, std::string_view bytes) { return put(path, bytes, sha256(bytes)); }
  // Makes the published file part of the next site.  Requires: stands(path, its digest).
  virtual void keep(const std::string& path) = 0;

  // Writes manifest.json and makes what was put or kept the published site; the other files of the one before are
  // removed.  `stamp` is remembered for the next run and is no part of the site.
  virtual Result<PublishSummary> publish(const std::string& generator, const std::string& dataset,
                                         const std::string& stamp) = 0;
  // The published site, of which nothing was written or removed.
  virtual PublishSummary standing() const = 0;
};

}  // namespace hakusho::publish
