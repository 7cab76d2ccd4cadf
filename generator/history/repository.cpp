#include "history/repository.h"

#include <git2.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <utility>

namespace hakusho::history {

namespace {

// libgit2 counts its users; it is never shut down, as handles may live until the program ends.
void start_library() {
  static const int started = [] {
    const int users = ::git_libgit2_init();
    // Somebody else's repository is common in containers.  Reading objects runs no hook and no filter, so it is safe.
    ::git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    return users;
  }();
  (void)started;
}

std::string last_error() {
  const git_error* error = ::git_error_last();
  return error == nullptr || error->message == nullptr ? "unknown reason" : error->message;
}

std::string text_of(const git_oid* id) {
  char text[GIT_OID_HEXSZ + 1];
  ::git_oid_tostr(text, sizeof text, id);
  return text;
}

// Owns one libgit2 object.
template <typename Object, void (*free_object)(Object*)>
struct Owned {
  Object* object = nullptr;
  Owned() = default;
  ~Owned() { free_object(object); }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
};

using OwnedObject = Owned<git_object, ::git_object_free>;
using OwnedEntry = Owned<git_tree_entry, ::git_tree_entry_free>;
using OwnedBlob = Owned<git_blob, ::git_blob_free>;

bool peel_to_commit(git_repository* repository, const std::string& name, git_oid& id) {
  OwnedObject named, commit;
  if (::git_revparse_single(&named.object, repository, name.c_str()) != 0) return false;
  if (::git_object_peel(&commit.object, named.object, GIT_OBJECT_COMMIT) != 0) return false;
  ::git_oid_cpy(&id, ::git_object_id(commit.object));
  return true;
}

std::string real_path(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  const std::string text = resolved == nullptr ? path : resolved;
  ::free(resolved);
  return text;
}

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

// Whether the folder or one above it may be a repository, or hold one.  To start the library costs more than all else
// that a small command does, as it reads every certificate of the system.
bool may_lie_in_repository(const std::string& root) {
  std::string folder = real_path(root);
  for (;;) {
    if (exists(folder + "/.git") || exists(folder + "/objects")) return true;
    const std::size_t slash = folder.rfind('/');
    if (slash == std::string::npos) return !folder.empty();  // a relative path: the library knows
    folder.resize(slash);
    if (folder.empty()) return exists("/.git") || exists("/objects");
  }
}

}  // namespace

Result<std::optional<Repository>> Repository::open(const std::string& root) {
  if (!may_lie_in_repository(root)) return std::optional<Repository>();
  start_library();
  git_repository* handle = nullptr;
  const int code = ::git_repository_open_ext(&handle, root.c_str(), 0, nullptr);
  if (code == GIT_ENOTFOUND) return std::optional<Repository>();
  if (code != 0)
    return Failure{"cannot read the git repository of \"" + root + "\": " + last_error(),
                   "see whether `git log` works there"};
  const char* folder = ::git_repository_workdir(handle);
  std::string prefix;
  if (folder != nullptr) {
    const std::string top = real_path(folder), here = real_path(root);
    if (here.size() > top.size() && here.starts_with(top + "/")) prefix = here.substr(top.size() + 1) + "/";
  }
  return std::optional<Repository>(Repository(handle, std::move(prefix)));
}

Repository::Repository(Repository&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), prefix_(std::move(other.prefix_)) {}

Repository& Repository::operator=(Repository&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(prefix_, other.prefix_);
  return *this;
}

Repository::~Repository() { ::git_repository_free(handle_); }

bool Repository::shallow() const { return ::git_repository_is_shallow(handle_) == 1; }

std::vector<Tag> Repository::tags() const {
  std::vector<Tag> found;
  git_strarray names{};
  if (::git_tag_list(&names, handle_) != 0) return found;
  for (std::size_t at = 0; at < names.count; ++at) {
    git_oid id;
    if (peel_to_commit(handle_, std::string("refs/tags/") + names.strings[at], id))
      found.push_back({names.strings[at], text_of(&id)});
  }
  ::git_strarray_dispose(&names);
  std::sort(found.begin(), found.end(), [](const Tag& a, const Tag& b) { return a.name < b.name; });
  return found;
}

Result<std::string> Repository::commit(const std::string& name) const {
  git_oid id;
  for (const std::string& candidate : {"refs/tags/" + name, name, "refs/remotes/origin/" + name})
    if (peel_to_commit(handle_, candidate, id)) return text_of(&id);
  const std::string hint = shallow()
                               ? "the clone is shallow and may not hold it: fetch everything (`git fetch --unshallow "
                                 "--tags`, or `fetch-depth: 0` in the CI workflow)"
                               : "`git tag` and `git branch -a` list what there is";
  return Failure{"git knows no tag, branch or commit \"" + name + "\"", hint};
}

std::optional<Blob> Repository::find(const std::string& commit, const std::string& path) const {
  git_oid id;
  OwnedObject tree;
  if (::git_oid_fromstr(&id, commit.c_str()) != 0) return std::nullopt;
  OwnedObject object;
  if (::git_object_lookup(&object.object, handle_, &id, GIT_OBJECT_COMMIT) != 0) return std::nullopt;
  if (::git_object_peel(&tree.object, object.object, GIT_OBJECT_TREE) != 0) return std::nullopt;
  OwnedEntry entry;
  const std::string whole = prefix_ + path;
  if (::git_tree_entry_bypath(&entry.object, reinterpret_cast<git_tree*>(tree.object), whole.c_str()) != 0)
    return std::nullopt;
  const auto mode = ::git_tree_entry_filemode(entry.object);
  // A symbolic link is a blob too, but its bytes are a path, not a file.
  if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE) return std::nullopt;
  return Blob{text_of(::git_tree_entry_id(entry.object)), whole};
}

Result<std::string> Repository::read(const Blob& blob, std::size_t most_bytes) const {
  git_oid id;
  OwnedBlob object;
  if (::git_oid_fromstr(&id, blob.id.c_str()) != 0 || ::git_blob_lookup(&object.object, handle_, &id) != 0)
    return Failure{"git does not hold the file \"" + blob.path + "\": " + last_error(),
                   shallow() ? "fetch everything: `fetch-depth: 0`" : "see what `git fsck` says"};
  const auto size = static_cast<std::size_t>(::git_blob_rawsize(object.object));
  if (size > most_bytes)
    return Failure{"\"" + blob.path + "\" has " + std::to_string(size) + " bytes, more than the limit of " +
                       std::to_string(most_bytes),
                   {}};
  return std::string(static_cast<const char*>(::git_blob_rawcontent(object.object)), size);
}

}  // namespace hakusho::history
