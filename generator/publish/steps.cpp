#include "publish/steps.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <mutex>

#include "base/parallel.h"
#include "publish/published.h"
#include "publish/refusal.h"

namespace hakusho::publish {

namespace {

constexpr std::size_t most_journal_bytes = std::size_t{1} << 30;

// Gives the draft the owner and the mode of the file that it replaces, as far as the system allows it.
void take_over_rights(int folder, const std::string& draft, const struct stat& old) {
  struct stat now {};
  const char* name = name_in_folder(draft);
  if (::fstatat(folder, name, &now, AT_SYMLINK_NOFOLLOW) != 0) return;
  if (now.st_uid != old.st_uid || now.st_gid != old.st_gid) {
    if (::fchownat(folder, name, old.st_uid, old.st_gid, AT_SYMLINK_NOFOLLOW) != 0)
      (void)!::fchownat(folder, name, static_cast<uid_t>(-1), old.st_gid, AT_SYMLINK_NOFOLLOW);
  }
  if ((now.st_mode & 07777) != (old.st_mode & 07777)) (void)!::fchmodat(folder, name, old.st_mode & 07777, 0);
}

// Whether the draft may take the place of what is there.
bool may_replace(const Step& step, mode_t there) {
  switch (step.replaces) {
    case Step::Replaces::nothing: return false;
    case Step::Replaces::file: return S_ISREG(there);
    case Step::Replaces::link: return S_ISLNK(there);
    case Step::Replaces::folder: return S_ISDIR(there);
  }
  return false;
}

// Whether the rights are enough to replace or remove the file in that folder.
int reason_against(int folder, const struct stat* file) {
  if (::faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) != 0) return errno;
  struct stat status {};
  if (file == nullptr || ::geteuid() == 0 || ::fstat(folder, &status) != 0) return 0;
  const bool owned = file->st_uid == ::geteuid() || status.st_uid == ::geteuid();
  return (status.st_mode & S_ISVTX) != 0 && !owned ? EPERM : 0;
}

Outcome prepare_step(const Disk& disk, const Step& step) {
  if (step.kind != Step::Kind::move && step.kind != Step::Kind::remove) return Done{};
  const Descriptor folder = disk.open_folder(std::string(folder_of(step.path)));
  if (!folder.is_open()) {
    if (step.kind == Step::Kind::remove) return Done{};
    return refusal("open the folder of \"" + disk.named(step.path) + "\"", errno);
  }
  struct stat old {};
  const bool there = ::fstatat(folder.number(), name_in_folder(step.path), &old, AT_SYMLINK_NOFOLLOW) == 0;
  if (step.kind == Step::Kind::remove && !there) return Done{};
  if (step.kind == Step::Kind::move && there && !may_replace(step, old.st_mode))
    return foreign_in_the_way(disk.named(step.path));
  if (const int reason = reason_against(folder.number(), there ? &old : nullptr))
    return refusal((step.kind == Step::Kind::move ? "replace \"" : "remove \"") + disk.named(step.path) + "\"", reason);
  if (step.kind == Step::Kind::move && there && S_ISREG(old.st_mode)) take_over_rights(folder.number(), step.from, old);
  return Done{};
}

Outcome remove_file(const Disk& disk, const std::string& path) {
  const std::optional<struct stat> status = disk.status(path);
  if (!status || !S_ISREG(status->st_mode)) return Done{};
  return disk.remove(path);
}

// Removes what the manifest of that published site names, and the folders that are empty then.  The manifest goes last,
// so that a removal that was stopped can be completed.
Outcome clear_site(const Disk& disk, const std::string& folder) {
  const std::vector<std::string> paths = paths_of_site(disk, folder);
  for (const std::string& path : paths)
    if (Outcome removed = remove_file(disk, path); !removed) return removed;
  for (const std::string& each : folders_of(paths, folder)) disk.remove_if_empty(each);
  if (Outcome removed = remove_file(disk, folder + "/" + manifest_name); !removed) return removed;
  disk.remove_if_empty(folder);
  return Done{};
}

Outcome perform_step(const Disk& disk, const Step& step) {
  switch (step.kind) {
    case Step::Kind::move: return disk.rename(step.from, step.path);
    case Step::Kind::remove: return remove_file(disk, step.path);
    case Step::Kind::remove_folder: disk.remove_if_empty(step.path); return Done{};
    case Step::Kind::discard: return disk.remove_all(step.path);
    case Step::Kind::clear: return clear_site(disk, step.path);
  }
  return Done{};
}

// Does `work` for each step from `begin` to `end`, until one fails.
template <typename Work>
Outcome for_steps(const std::vector<Step>& steps, std::size_t begin, std::size_t end, unsigned threads,
                  const Work& work) {
  std::atomic<bool> stop{false};
  std::mutex mutex;
  Outcome outcome = Done{};
  for_each_index(end - begin, threads, [&](std::size_t at) {
    if (stop) return;
    Outcome done = work(steps[begin + at]);
    if (done) return;
    const std::lock_guard guard(mutex);
    if (!stop.exchange(true)) outcome = std::move(done);
  });
  return outcome;
}

Outcome undo(const Disk& disk, const Journal& journal) {
  if (journal.run.id.empty()) return disk.remove(journal_name);
  const std::string prefix = draft_prefix(journal.run);
  for (const std::string& folder : journal.folders)
    for (const std::string& name : disk.names_in(folder))
      if (name.starts_with(prefix))
        if (Outcome removed = disk.remove_all(folder.empty() ? name : folder + "/" + name); !removed) return removed;
  for (const std::string& folder : journal.made) disk.remove_if_empty(folder);
  return disk.remove(journal_name);
}

Outcome complete(const Disk& disk, const Journal& journal) {
  for (const Step& step : journal.steps) {
    if (step.kind == Step::Kind::move) {
      if (!disk.status(step.from)) continue;  // it was moved before the run was stopped
      const std::optional<struct stat> old = disk.status(step.path);
      if (old && !may_replace(step, old->st_mode)) return foreign_in_the_way(disk.named(step.path));
    }
    if (Outcome done = perform_step(disk, step); !done) return done;
  }
  return disk.remove(journal_name);
}

}  // namespace

Outcome prepare(const Disk& disk, const std::vector<Step>& steps, unsigned threads) {
  return for_steps(steps, 0, steps.size(), threads, [&](const Step& step) { return prepare_step(disk, step); });
}

Outcome perform(const Disk& disk, const std::vector<Step>& steps, unsigned threads) {
  for (std::size_t begin = 0, end = 0; begin < steps.size(); begin = end) {
    while (end < steps.size() && steps[end].turn == steps[begin].turn) ++end;
    // Folders are emptied from the inside out.
    const unsigned at_once = steps[begin].kind == Step::Kind::remove_folder ? 1 : threads;
    const Outcome done =
        for_steps(steps, begin, end, at_once, [&](const Step& step) { return perform_step(disk, step); });
    if (!done) return done;
  }
  return Done{};
}

Outcome recover(const Disk& disk) {
  const std::optional<struct stat> status = disk.status(journal_name);
  if (!status) return Done{};
  const std::optional<std::string> bytes = disk.read(journal_name, most_journal_bytes);
  const std::optional<Journal> journal = bytes ? journal_from(*bytes) : std::nullopt;
  if (!journal) return foreign_in_the_way(disk.named(journal_name));
  return journal->decided ? complete(disk, *journal) : undo(disk, *journal);
}

}  // namespace hakusho::publish
