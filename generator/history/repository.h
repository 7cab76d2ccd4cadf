// The git repository that a project lies in, read from its objects: no checkout, nothing written, nothing run.
//
// One handle serves one thread.  What git refuses is a Failure that says what to do; a shallow clone says so.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct git_repository;

namespace hakusho::history {

struct Tag {
  std::string name;
  std::string commit;  // the id it leads to
};

struct Blob {
  std::string id;
  std::string path;  // in the repository
};

class Repository {
 public:
  // The repository that holds the folder `root`; null where there is none.
  static Result<std::optional<Repository>> open(const std::string& root);

  Repository(Repository&& other) noexcept;
  Repository& operator=(Repository&& other) noexcept;
  ~Repository();

  // Whether history is cut off, as `git clone --depth` and many CI services leave it.
  bool shallow() const;
  // All tags that lead to a commit, in byte order of their names.
  std::vector<Tag> tags() const;
  // The commit that a tag, branch, remote branch or (shortened) id names.
  Result<std::string> commit(const std::string& name) const;
  // The file at `path`, relative to the project's root, in that commit; null when it was not there.
  std::optional<Blob> find(const std::string& commit, const std::string& path) const;
  Result<std::string> read(const Blob& blob, std::size_t most_bytes) const;

 private:
  Repository(git_repository* handle, std::string prefix) : handle_(handle), prefix_(std::move(prefix)) {}

  git_repository* handle_ = nullptr;
  std::string prefix_;  // of the project's root in the repository, with a final slash or empty
};

}  // namespace hakusho::history
