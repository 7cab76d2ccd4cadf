#include "publish/stage.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <boost/filesystem.hpp>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "base/files.h"
#include "publish/archive.h"
#include "publish/folder.h"

namespace hakusho::publish {

namespace fs = boost::filesystem;

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
const char* const manifest_name = "manifest.json";

// One file of the published site as the state remembers it.
struct Remembered {
  std::string path;
  std::string sha256;
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  std::uint64_t inode = 0;
};

template <typename Archive>
void fields(Archive& archive, Remembered& value) {
  archive(value.path, value.sha256, value.size, value.modified, value.inode);
}

Failure refused(const std::string& doing, const std::string& path) {
  const int reason = errno;
  return {"cannot " + doing + " \"" + path + "\": " + std::strerror(reason),
          reason == ENOSPC || reason == EDQUOT ? "make room on the disk; the published site is as it was" : ""};
}

std::int64_t modified_of(const struct stat& status) {
  return status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool exchange_folders(const std::string& a, const std::string& b) {
  return ::syscall(SYS_renameat2, AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

// Whether `inner` is `outer` or lies below it.  Requires: both are canonical.
bool holds(const fs::path& outer, const fs::path& inner) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

std::string parent_of(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace

Stage::Stage(std::string output, std::string state, unsigned threads)
    : output_(std::move(output)), state_(std::move(state)), threads_(threads) {
  const fs::path path(output_);
  staged_ = (path.parent_path() / ("." + path.filename().string() + ".hakusho-staged")).string();
}

Stage::~Stage() {
  boost::system::error_code ignored;
  fs::remove_all(staged_, ignored);
  if (lock_ >= 0) ::close(lock_);
}

Result<std::unique_ptr<Stage>> Stage::open(const std::string& output, const std::string& state,
                                           const std::vector<std::string>& sources, unsigned threads) {
  boost::system::error_code error;
  // A symbolic link stands for the folder that it names; `exchange` would otherwise swap the link itself.
  const fs::path whole = fs::system_complete(output, error);
  const fs::path real = error ? whole : fs::weakly_canonical(whole, error);
  if (error) return Failure{"cannot use \"" + output + "\" as the output folder: " + error.message(), {}};
  fs::path folder = real;
  if (folder.filename() == ".") folder = folder.parent_path();
  if (fs::exists(folder) && !fs::is_directory(folder))
    return Failure{"cannot write the site to \"" + output + "\": it is a file", "name a folder with --out"};
  if (folder.parent_path().empty() || folder == folder.root_path())
    return Failure{"cannot write the site to \"" + output + "\"", "name a folder with --out"};
  for (const std::string& source : sources) {
    const fs::path made_from = fs::weakly_canonical(source, error);
    if (!error && (holds(folder, made_from) || holds(made_from, folder)))
      return Failure{
          "cannot write the site to \"" + output + "\", where the files are that it is made from (\"" + source + "\")",
          "name a folder of its own with --out, such as public"};
  }
  std::unique_ptr<Stage> stage(new Stage(folder.string(), state, threads));
  fs::create_directories(state, error);
  fs::create_directories(folder.parent_path(), error);
  const std::string lock = state + "/lock";
  stage->lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (stage->lock_ < 0) return refused("open", lock);
  if (::flock(stage->lock_, LOCK_EX | LOCK_NB) != 0)
    return Failure{"another hakusho is publishing to \"" + output + "\"", "wait until it has finished"};
  stage->clear_left_over();
  stage->read_published();
  return stage;
}

void Stage::clear_left_over() {
  boost::system::error_code ignored;
  if (fs::exists(output_, ignored)) fs::remove_all(staged_ + ".old", ignored);
  if (!fs::exists(staged_, ignored)) return;
  if (!fs::exists(output_, ignored) && fs::exists(staged_ + "/" + manifest_name, ignored)) {
    // Killed between the two renames of `switch_over` on a file system that cannot exchange.
    fs::rename(staged_, output_, ignored);
    return;
  }
  // Killed after the switch: what hakusho did not write may not all have been carried over yet.
  if (Result<std::string> bytes = read_file(staged_ + "/" + manifest_name, most_bytes)) {
    std::map<std::string, Record> owned;
    if (const std::optional<Manifest> manifest = manifest_from(*bytes))
      for (const auto& [path, file] : manifest->files) owned[path].file = file;
    if (!owned.empty())
      if (!carry_foreign(staged_, output_, owned)) return;
  }
  fs::remove_all(staged_, ignored);
}

void Stage::read_published() {
  struct stat folder {};
  output_exists_ = ::stat(output_.c_str(), &folder) == 0;
  if (!output_exists_) return;
  const Result<std::string> json = read_file(output_ + "/" + manifest_name, most_bytes);
  published_manifest_ = json ? sha256(*json) : "";
  std::string remembered_digest;
  std::vector<Remembered> remembered;
  if (const Result<std::string> bytes = read_file(state_ + "/published", most_bytes)) {
    ArchiveReader reader(*bytes);
    reader(remembered_digest, published_stamp_, remembered);
    if (!reader.at_end() || remembered_digest != published_manifest_) remembered.clear();
  }
  if (json && remembered.empty()) {
    // No memory of this folder: the manifest says which files are ours, their bytes say what they hold.
    published_stamp_.clear();
    const std::optional<Manifest> manifest = manifest_from(*json);
    foreign_manifest_ = !manifest;
    if (!manifest) return;
    for (const auto& [path, file] : manifest->files) {
      Record& record = published_[path];
      record.file = file;
      struct stat status {};
      const Result<std::string> bytes = read_inside(output_, path, most_bytes);
      if (!bytes || ::lstat((output_ + "/" + path).c_str(), &status) != 0 || sha256(*bytes) != file.sha256) continue;
      record = {file, modified_of(status), status.st_ino, true};
    }
    return;
  }
  for (Remembered& file : remembered)
    published_.emplace_hint(published_.end(), std::move(file.path),
                            Record{{file.size, std::move(file.sha256)}, file.modified, file.inode, false});
  for_each_folder(published_, threads_, [&](const auto& run) {
    const Folder open(output_ + "/" + std::string(run.folder));
    for (auto file = run.begin; open.is_open() && file != run.end; ++file) {
      Record& record = file->second;
      struct stat status {};
      record.stands = ::fstatat(open.handle(), name_in_folder(file->first), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                      S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) == record.file.size &&
                      modified_of(status) == record.modified && status.st_ino == record.inode;
    }
  });
  untouched_ = !published_.empty() &&
               std::all_of(published_.begin(), published_.end(), [](const auto& file) { return file.second.stands; });
}

bool Stage::stands(const std::string& path, const std::string& sha256) const {
  const auto found = published_.find(path);
  return found != published_.end() && found->second.stands && found->second.file.sha256 == sha256;
}

Outcome Stage::make_folder_for(const std::string& path) {
  const std::string folder = parent_of(path);
  {
    const std::lock_guard guard(mutex_);
    if (folders_.contains(folder)) return Done{};
  }
  boost::system::error_code error;
  fs::create_directories(folder.empty() ? staged_ : staged_ + "/" + folder, error);
  if (error) {
    errno = error.value();
    return refused("make the folder", staged_ + "/" + folder);
  }
  const std::lock_guard guard(mutex_);
  folders_.insert(folder);
  return Done{};
}

Outcome Stage::write_staged(const std::string& path, std::string_view bytes, Record& record) {
  if (Outcome made = make_folder_for(path); !made) return made;
  const std::string target = staged_ + "/" + path;
  const int file = ::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file < 0) return refused("write", target);
  struct stat status {};
  const bool written = write_all(file, bytes) && ::fstat(file, &status) == 0;
  const int reason = errno;
  ::close(file);
  errno = reason;
  if (!written) return refused("write", target);
  record.modified = modified_of(status);
  record.inode = status.st_ino;
  record.stands = true;
  return Done{};
}

Result<std::string> Stage::put(const std::string& path, std::string_view bytes, const std::string& digest) {
  if (is_taken(path))
    return Failure{"two things want to stand at \"" + path + "\" in the site",
                   "rename the one in site/static/ or site/pages/: the other is a page of hakusho's"};
  Record record;
  record.file = {bytes.size(), digest};
  if (stands(path, digest)) {
    keep(path);
    return digest;
  }
  if (Outcome written = write_staged(path, bytes, record); !written) return written.failure();
  const std::lock_guard guard(mutex_);
  const bool first = next_.emplace(path, std::move(record)).second;
  assert(first);
  (void)first;
  ++written_;
  return digest;
}

bool Stage::is_taken(const std::string& path) {
  const std::lock_guard guard(mutex_);
  return next_.contains(path) || path == manifest_name;
}

void Stage::keep(const std::string& path) {
  const std::lock_guard guard(mutex_);
  next_.emplace(path, published_.at(path));
}

PublishSummary Stage::standing() const {
  PublishSummary summary;
  for (const auto& [path, record] : published_) {
    ++summary.files;
    summary.bytes += record.file.size;
  }
  return summary;
}

bool Stage::is_kept(const std::string& path, const Record& record) const {
  const auto old = published_.find(path);
  return old != published_.end() && old->second.stands && old->second.inode == record.inode &&
         old->second.modified == record.modified;
}

// Files that were kept stand in the published folder only: they get a second name in the staged one.
Outcome Stage::link_kept() {
  Outcome outcome = Done{};
  const auto fail = [&](Failure failure) {
    const std::lock_guard guard(mutex_);
    outcome = std::move(failure);
  };
  for_each_folder(std::as_const(next_), threads_, [&](const auto& run) {
    std::optional<Folder> from;
    std::optional<Folder> to;
    for (auto file = run.begin; file != run.end; ++file) {
      if (!is_kept(file->first, file->second)) continue;
      if (!from) {
        if (Outcome made = make_folder_for(file->first); !made) return fail(made.failure());
        from.emplace(output_ + "/" + std::string(run.folder));
        to.emplace(staged_ + "/" + std::string(run.folder));
      }
      const char* name = name_in_folder(file->first);
      if (::linkat(from->handle(), name, to->handle(), name, 0) != 0)
        return fail(refused("keep", output_ + "/" + file->first));
    }
  });
  return outcome;
}

// Gives every file below `from` that is none of `owned` its place below `to`, unless something stands there.
Outcome Stage::carry_foreign(const std::string& from, const std::string& to,
                             const std::map<std::string, Record>& owned) {
  for (const std::string& path : everything_below(from)) {
    if (owned.contains(path) || (path == manifest_name && !foreign_manifest_)) continue;
    const std::string target = to + "/" + path;
    struct stat there {};
    if (::lstat(target.c_str(), &there) == 0) {
      if (!next_.contains(path) && path != manifest_name) continue;
      return Failure{"\"" + output_ + "/" + path + "\" stands where a page must go, and hakusho did not write it",
                     "move it away, or choose another folder with --out"};
    }
    boost::system::error_code error;
    fs::create_directories(parent_of(target), error);
    if (::linkat(AT_FDCWD, (from + "/" + path).c_str(), AT_FDCWD, target.c_str(), 0) != 0)
      return refused("carry over", from + "/" + path);
  }
  return Done{};
}

Outcome Stage::switch_over() {
  const int folder = ::open(staged_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::syncfs(folder);
    ::close(folder);
  }
  if (!output_exists_) {
    if (::rename(staged_.c_str(), output_.c_str()) != 0) return refused("publish", output_);
    return Done{};
  }
  if (exchange_folders(staged_, output_)) return Done{};
  if (errno != EINVAL && errno != ENOSYS) return refused("publish", output_);
  // A file system without exchange: two renames; `clear_left_over` heals a stop between them.
  const std::string aside = staged_ + ".old";
  if (::rename(output_.c_str(), aside.c_str()) != 0) return refused("publish", output_);
  if (::rename(staged_.c_str(), output_.c_str()) != 0) {
    const Failure failure = refused("publish", output_);
    ::rename(aside.c_str(), output_.c_str());
    return failure;
  }
  ::rename(aside.c_str(), staged_.c_str());
  return Done{};
}

void Stage::remember(const std::string& stamp, const std::string& json) const {
  ArchiveWriter writer;
  writer.bytes.reserve(1024 + next_.size() * 160);
  writer(sha256(json), stamp, next_.size());  // what follows reads as a vector<Remembered>
  for (const auto& [path, record] : next_)
    writer(path, record.file.sha256, record.file.size, record.modified, record.inode);
  const Outcome stored = replace_file(state_ + "/published", writer.bytes);
  (void)stored;  // Without it the next run reads the manifest and every file instead.
}

// What is left of the site before this one, after the switch: what somebody put there since `carry_foreign` is carried
// over, what was ours goes.
Outcome Stage::clear_replaced() {
  for_each_folder(std::as_const(published_), threads_, [&](const auto& run) {
    const Folder folder(staged_ + "/" + std::string(run.folder));
    for (auto file = run.begin; folder.is_open() && file != run.end; ++file)
      ::unlinkat(folder.handle(), name_in_folder(file->first), 0);
  });
  return carry_foreign(staged_, output_, published_);
}

Result<PublishSummary> Stage::publish(const std::string& generator, const std::string& dataset,
                                      const std::string& stamp) {
  PublishSummary summary;
  ManifestWriter manifest(generator, dataset, next_.size());
  for (const auto& [path, record] : next_) {
    ++summary.files;
    summary.bytes += record.file.size;
    manifest.add(path, record.file);
  }
  summary.written = written_;
  for (const auto& [path, record] : published_) summary.removed += next_.contains(path) ? 0 : 1;
  const std::string json = std::move(manifest).json();
  if (written_ == 0 && summary.removed == 0 && untouched_ && published_.size() == next_.size()) {
    // The same pages from other input: only what the manifest says of their origin changes.
    const bool same = sha256(json) == published_manifest_;
    if (!same)
      if (Outcome replaced = replace_file(output_ + "/" + manifest_name, json); !replaced) return replaced.failure();
    if (!same || stamp != published_stamp_) remember(stamp, json);
    return summary;
  }
  Record record;
  if (Outcome linked = link_kept(); !linked) return linked.failure();
  if (Outcome written = write_staged(manifest_name, json, record); !written) return written.failure();
  if (output_exists_)
    if (Outcome carried = carry_foreign(output_, staged_, published_); !carried) return carried.failure();
  if (Outcome switched = switch_over(); !switched) return switched.failure();
  if (output_exists_)
    if (Outcome cleared = clear_replaced(); !cleared) return cleared.failure();
  remember(stamp, json);
  return summary;
}

}  // namespace hakusho::publish
