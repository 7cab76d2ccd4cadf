#include "history/repository.h"

#include <git2.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <utility>

#include "base/text.h"
#include "history/git_command.h"

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

constexpr std::size_t most_listing_bytes = 64u << 20;

// Reads with the git program what libgit2 cannot; fails when that cannot either.
std::optional<Failure> why_git_fails(const std::string& root, const std::string& reason) {
  const Result<std::string> read = run_git(root, {"for-each-ref", "--count=1"}, {}, most_listing_bytes);
  if (read) return std::nullopt;
  return Failure{
      "cannot read the git repository of \"" + root + "\": " + reason + "; git says: " + read.failure().message,
      "see whether `git log` works there; revisions kept with `hakusho freeze` need no git, and "
      "`tag_pattern: ''` in site/site.yaml builds without it"};
}

bool is_large_file_pointer(std::string_view bytes) {
  return bytes.starts_with("version https://git-lfs.github.com/spec/");
}

Result<std::string> bounded(std::string bytes, const Blob& blob, std::size_t most_bytes) {
  if (bytes.size() > most_bytes)
    return Failure{"\"" + blob.path + "\" has " + std::to_string(bytes.size()) + " bytes, more than the limit of " +
                       std::to_string(most_bytes),
                   {}};
  if (is_large_file_pointer(bytes))
    return Failure{"\"" + blob.path + "\" is kept by Git LFS, and the commit holds only a pointer to it",
                   "check the commit out with `git lfs pull`, and keep its text with `hakusho freeze`"};
  return bytes;
}

}  // namespace

std::string prefix_in_work_tree(const std::string& root) {
  const std::string here = real_path(root);
  for (std::string folder = here; !folder.empty(); folder.resize(folder.rfind('/'))) {
    if (exists(folder + "/.git")) return here.size() > folder.size() ? here.substr(folder.size() + 1) + "/" : "";
    if (folder.rfind('/') == std::string::npos) break;
  }
  return {};
}

Result<std::optional<Repository>> Repository::open(const std::string& root) {
  if (!may_lie_in_repository(root)) return std::optional<Repository>();
  start_library();
  git_repository* handle = nullptr;
  const int code = ::git_repository_open_ext(&handle, root.c_str(), 0, nullptr);
  if (code == GIT_ENOTFOUND) return std::optional<Repository>();
  if (code != 0) {
    if (const auto failure = why_git_fails(root, last_error())) return *failure;
    return std::optional<Repository>(Repository(nullptr, root, prefix_in_work_tree(root)));
  }
  const char* folder = ::git_repository_workdir(handle);
  std::string prefix;
  if (folder != nullptr) {
    const std::string top = real_path(folder), here = real_path(root);
    if (here.size() > top.size() && here.starts_with(top + "/")) prefix = here.substr(top.size() + 1) + "/";
  }
  return std::optional<Repository>(Repository(handle, root, std::move(prefix)));
}

Repository::Repository(Repository&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      root_(std::move(other.root_)),
      prefix_(std::move(other.prefix_)),
      listed_(std::move(other.listed_)) {}

Repository& Repository::operator=(Repository&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(root_, other.root_);
  std::swap(prefix_, other.prefix_);
  std::swap(listed_, other.listed_);
  return *this;
}

Repository::~Repository() { ::git_repository_free(handle_); }

bool Repository::shallow() const {
  if (handle_ != nullptr) return ::git_repository_is_shallow(handle_) == 1;
  const Result<std::string> said = run_git(root_, {"rev-parse", "--is-shallow-repository"}, {}, 100);
  return said && said->starts_with("true");
}

bool Repository::partial() const {
  if (handle_ == nullptr) return true;  // the git program fetches what is missing by itself
  git_config* config = nullptr;
  if (::git_repository_config_snapshot(&config, handle_) != 0) return false;
  const char* remote = nullptr;
  bool found = ::git_config_get_string(&remote, config, "extensions.partialclone") == 0;
  git_config_iterator* entries = nullptr;
  git_config_entry* entry = nullptr;
  if (!found && ::git_config_iterator_glob_new(&entries, config, "^remote\\..*\\.promisor$") == 0) {
    found = ::git_config_next(&entry, entries) == 0;
    ::git_config_iterator_free(entries);
  }
  ::git_config_free(config);
  return found;
}

std::vector<Tag> Repository::tags() const {
  std::vector<Tag> found;
  if (handle_ == nullptr) {
    const Result<std::string> listing = run_git(
        root_,
        {"for-each-ref", "refs/tags",
         "--format=%(if)%(*objectname)%(then)%(*objecttype) %(*objectname)%(else)%(objecttype) %(objectname)%(end) "
         "%(refname:strip=2)"},
        {}, most_listing_bytes);
    if (!listing) return found;
    for (const std::string_view line : split_lines(*listing)) {
      const std::vector<std::string_view> words = split(line, ' ');
      if (words.size() == 3 && words[0] == "commit") found.push_back({std::string(words[2]), std::string(words[1])});
    }
  } else {
    git_strarray names{};
    if (::git_tag_list(&names, handle_) != 0) return found;
    for (std::size_t at = 0; at < names.count; ++at) {
      git_oid id;
      if (peel_to_commit(handle_, std::string("refs/tags/") + names.strings[at], id))
        found.push_back({names.strings[at], text_of(&id)});
    }
    ::git_strarray_dispose(&names);
  }
  std::sort(found.begin(), found.end(), [](const Tag& a, const Tag& b) { return a.name < b.name; });
  return found;
}

Result<std::string> Repository::commit(const std::string& name) const {
  for (const std::string& candidate : {"refs/tags/" + name, name, "refs/remotes/origin/" + name}) {
    if (handle_ == nullptr) {
      const Result<std::string> id =
          run_git(root_, {"rev-parse", "--verify", "--quiet", "--end-of-options", candidate + "^{commit}"}, {}, 1000);
      if (id) return std::string(trim(*id));
    } else if (git_oid id; peel_to_commit(handle_, candidate, id)) {
      return text_of(&id);
    }
  }
  const std::string hint = shallow()
                               ? "the clone is shallow and may not hold it: fetch everything (`git fetch --unshallow "
                                 "--tags`, or `fetch-depth: 0` in the CI workflow)"
                               : "`git tag` and `git branch -a` list what there is";
  return Failure{"git knows no tag, branch or commit \"" + name + "\"", hint};
}

std::optional<Blob> Repository::find_by_git(const std::string& commit, const std::string& whole) const {
  const auto [files, fresh] = listed_.try_emplace(commit);
  if (fresh) {
    const Result<std::string> listing =
        run_git(root_, {"ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix_ + "content/vendors"}, {},
                most_listing_bytes);
    // `100644 blob <id>\t<path>`; a symbolic link is a blob too, but its bytes are a path, not a file.
    const std::string lines = listing ? *listing : std::string();
    for (const std::string_view line : split(lines, '\0')) {
      const std::size_t tab = line.find('\t');
      const std::vector<std::string_view> words = split(line.substr(0, tab), ' ');
      if (tab != std::string_view::npos && words.size() == 3 && words[0].starts_with("100"))
        files->second.emplace(line.substr(tab + 1), words[2]);
    }
  }
  const auto file = files->second.find(whole);
  if (file == files->second.end()) return std::nullopt;
  return Blob{file->second, whole};
}

std::optional<Blob> Repository::find(const std::string& commit, const std::string& path) const {
  const std::string whole = prefix_ + path;
  if (handle_ == nullptr) return find_by_git(commit, whole);
  git_oid id;
  OwnedObject tree;
  if (::git_oid_fromstr(&id, commit.c_str()) != 0) return std::nullopt;
  OwnedObject object;
  if (::git_object_lookup(&object.object, handle_, &id, GIT_OBJECT_COMMIT) != 0) return std::nullopt;
  OwnedEntry entry;
  const bool walked = ::git_object_peel(&tree.object, object.object, GIT_OBJECT_TREE) == 0;
  const int code = walked
                       ? ::git_tree_entry_bypath(&entry.object, reinterpret_cast<git_tree*>(tree.object), whole.c_str())
                       : GIT_ERROR;
  if (code != 0) {
    // Folders on the way may be at the remote too.
    const bool absent = walked && ::git_error_last() != nullptr && ::git_error_last()->klass == GIT_ERROR_TREE;
    return !absent && partial() ? find_by_git(commit, whole) : std::nullopt;
  }
  const auto mode = ::git_tree_entry_filemode(entry.object);
  // A symbolic link is a blob too, but its bytes are a path, not a file.
  if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE) return std::nullopt;
  return Blob{text_of(::git_tree_entry_id(entry.object)), whole};
}

Result<std::string> Repository::read_by_git(const Blob& blob, std::size_t most_bytes) const {
  Result<std::string> bytes = run_git(root_, {"cat-file", "blob", blob.id}, {}, most_bytes);
  if (bytes) return bounded(std::move(*bytes), blob, most_bytes);
  return Failure{
      "git does not hold the file \"" + blob.path + "\" and cannot fetch it: " + bytes.failure().message,
      "this is a partial clone: clone without `--filter` (in a CI workflow without `filter:`), fetch what is "
      "missing where the remote can be reached (`git fetch --refetch --no-filter`), or keep the revision "
      "with `hakusho freeze`"};
}

Result<std::string> Repository::read(const Blob& blob, std::size_t most_bytes) const {
  if (handle_ == nullptr) return read_by_git(blob, most_bytes);
  git_oid id;
  OwnedBlob object;
  if (::git_oid_fromstr(&id, blob.id.c_str()) != 0 || ::git_blob_lookup(&object.object, handle_, &id) != 0) {
    const std::string reason = last_error();
    if (partial()) return read_by_git(blob, most_bytes);
    return Failure{"git does not hold the file \"" + blob.path + "\": " + reason,
                   shallow() ? "fetch everything: `fetch-depth: 0`" : "see what `git fsck` says"};
  }
  const auto size = static_cast<std::size_t>(::git_blob_rawsize(object.object));
  return bounded(std::string(static_cast<const char*>(::git_blob_rawcontent(object.object)), size), blob, most_bytes);
}

}  // namespace hakusho::history
