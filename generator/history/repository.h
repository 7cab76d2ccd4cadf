// The git repository that a project lies in, read from its objects without a checkout.
//
// libgit2 reads it.  The git program is run where libgit2 cannot: for object formats that it does not know (SHA-256,
// reftable) and for what a partial clone left at its remote.  One handle serves one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
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
  // Whether files were left at the remote, as `git clone --filter` does.
  bool partial() const;
  // All tags that lead to a commit, in byte order of their names.
  std::vector<Tag> tags() const;
  // The commit that a tag, branch, remote branch or (shortened) id names.
  Result<std::string> commit(const std::string& name) const;
  // The file at `path`, relative to the project's root, in that commit; null when it was not there.
  std::optional<Blob> find(const std::string& commit, const std::string& path) const;
  Result<std::string> read(const Blob& blob, std::size_t most_bytes) const;

 private:
  // The files of a commit by path; empty when git does not tell.
  using Files = std::map<std::string, std::string, std::less<>>;

  Repository(git_repository* handle, std::string root, std::string prefix)
      : handle_(handle), root_(std::move(root)), prefix_(std::move(prefix)) {}
  std::optional<Blob> find_by_git(const std::string& commit, const std::string& whole) const;
  Result<std::string> read_by_git(const Blob& blob, std::size_t most_bytes) const;

  git_repository* handle_ = nullptr;             // null: libgit2 cannot read it, and the git program does
  std::string root_;                             // the project's
  std::string prefix_;                           // of the root in the repository, with a final slash or empty
  mutable std::map<std::string, Files> listed_;  // by commit, what the git program listed
};

// The folder of `root` in the work tree that holds it, with a final slash; empty at its top or outside of any.
std::string prefix_in_work_tree(const std::string& root);

}  // namespace hakusho::history
