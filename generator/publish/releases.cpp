#include "publish/releases.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "publish/folder_runs.h"
#include "publish/refusal.h"

namespace hakusho::publish {

namespace {

constexpr const char* folder_name = "releases";
constexpr const char* link_name = "current";
// The releases that hakusho made, a name a line, the newest last.
constexpr const char* list_name = ".hakusho-releases";
constexpr std::size_t most_list_bytes = 1u << 20;
constexpr std::size_t most_file_bytes = std::size_t{1} << 30;

std::string place_of(const std::string& release) { return std::string(folder_name) + "/" + release; }

// What the link says; empty when there is no link.
std::string target_of_link(int folder) {
  std::string target(4096, '\0');
  const ssize_t length = ::readlinkat(folder, link_name, target.data(), target.size());
  target.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
  return target;
}

bool is_release(const std::string& place) {
  const std::string prefix = place_of("");
  return place.starts_with(prefix) && is_site_path(place) && place.find('/', prefix.size()) == std::string::npos;
}

}  // namespace

Releases::Releases(OutputFolder folder, const PublishTarget& target)
    : FolderSink(std::move(folder), target), most_(target.releases) {
  next_place_ = place_of(draft_prefix(journal_.run()) + "next");
}

Result<std::unique_ptr<FolderSink>> Releases::open(OutputFolder folder, const PublishTarget& target) {
  std::unique_ptr<Releases> sink(new Releases(std::move(folder), target));
  const std::string link = target_of_link(sink->disk_.folder());
  const bool foreign = link.empty() ? sink->disk_.status(link_name).has_value() : !is_release(link);
  if (foreign) return foreign_in_the_way(sink->disk_.named(link_name));
  sink->current_ = link;
  if (!link.empty()) sink->published_ = read_published(sink->disk_, link, sink->memory_, sink->threads_);
  return std::unique_ptr<FolderSink>(std::move(sink));
}

bool Releases::is_ours(const std::string& path) const { return path == list_name; }

Outcome Releases::make_releases_folder() {
  const std::lock_guard guard(made_mutex_);
  if (made_) return Done{};
  if (const std::optional<struct stat> status = disk_.status(folder_name)) {
    if (!S_ISDIR(status->st_mode)) return foreign_in_the_way(disk_.named(folder_name));
  } else {
    if (Outcome noted = journal_.note_made(folder_name); !noted) return noted;
    if (Outcome made = disk_.make_folder(folder_name); !made) return made;
  }
  made_ = true;
  return Done{};
}

Result<FileStamp> Releases::write(const std::string& path, std::string_view bytes) {
  if (Outcome made = make_releases_folder(); !made) return made.failure();
  return drafts_.write(next_place_ + "/" + path, bytes);
}

Outcome Releases::add_kept_file(const std::string& path, int from, int to) {
  const char* name = name_in_folder(path);
  int reason = disk_.ask();
  if (reason == 0 && ::linkat(from, name, to, name, 0) == 0) return Done{};
  if (reason == 0) reason = errno;
  // No hard links here, or not for this file: on another owner's file, with too many links.
  const std::string whole = current_ + "/" + path;
  if (reason == ENOENT) return refusal("keep \"" + disk_.named(whole) + "\"", reason);
  const std::optional<std::string> bytes = disk_.read(whole, most_file_bytes);
  if (!bytes) return refusal("read \"" + disk_.named(whole) + "\"", errno);
  Result<FileStamp> written = drafts_.write(next_place_ + "/" + path, *bytes);
  if (!written) return written.failure();
  next_.at(path).stamp = *written;
  return Done{};
}

Outcome Releases::add_kept_files() {
  Outcome outcome = Done{};
  std::mutex mutex;
  const auto fail = [&](const Failure& failure) {
    const std::lock_guard guard(mutex);
    outcome = failure;
  };
  for_each_folder(std::as_const(next_), threads_, [&](const auto& run) {
    Descriptor from, to;
    for (auto file = run.begin; file != run.end; ++file) {
      if (!is_kept(file->first)) continue;
      if (!from.is_open()) {
        const std::string inside = run.folder.empty() ? "" : "/" + std::string(run.folder);
        const Result<std::string> place = drafts_.prepare_folder(next_place_ + inside);
        if (!place) return fail(place.failure());
        from = disk_.open_folder(current_ + inside);
        to = disk_.open_folder(*place);
        if (!from.is_open() || !to.is_open())
          return fail(refusal("open the folder of \"" + disk_.named(current_ + "/" + file->first) + "\"", errno));
      }
      if (Outcome added = add_kept_file(file->first, from.number(), to.number()); !added) return fail(added.failure());
    }
  });
  return outcome;
}

bool Releases::is_whole(const std::string& release, const std::string& manifest) const {
  const PublishedSite site = read_published(disk_, place_of(release), "", threads_);
  return site.manifest_digest == sha256(manifest) &&
         std::all_of(site.files.begin(), site.files.end(), [](const auto& file) { return file.second.intact; });
}

std::vector<std::string> Releases::known_releases() const {
  std::vector<std::string> names;
  const std::optional<std::string> bytes = disk_.read(list_name, most_list_bytes);
  if (!bytes) return names;
  for (const std::string_view line : split_lines(*bytes))
    if (is_release(place_of(std::string(line)))) names.emplace_back(line);
  return names;
}

// The name of the release with that manifest, which may have been published before.
Releases::Name Releases::name_of_release(const std::string& manifest, const std::vector<std::string>& known) const {
  const std::string digest = sha256(manifest).substr(0, 16);
  Name name{digest, Made::now};
  for (int at = 2; disk_.status(place_of(name.text)); ++at) {
    if (std::find(known.begin(), known.end(), name.text) != known.end() && is_whole(name.text, manifest))
      return {name.text, Made::before};
    name.text = digest + "-" + std::to_string(at);
  }
  return name;
}

Outcome Releases::replace_site(const std::string& manifest) {
  if (published_.foreign_manifest) return foreign_in_the_way(disk_.named(current_ + "/" + manifest_name));
  std::vector<std::string> known = known_releases();
  const Name name = name_of_release(manifest, known);
  if (name.made == Made::now) {
    if (Outcome added = add_kept_files(); !added) return added;
    if (Result<FileStamp> written = write(manifest_name, manifest); !written) return written.failure();
  }
  known.erase(std::remove(known.begin(), known.end(), name.text), known.end());
  known.push_back(name.text);
  const auto first_kept = known.end() - static_cast<std::ptrdiff_t>(std::min(known.size(), most_));
  const std::vector<std::string> old(known.begin(), first_kept);
  known.erase(known.begin(), first_kept);
  if (Result<FileStamp> written = drafts_.write(list_name, join(known, "\n") + "\n"); !written)
    return written.failure();
  if (Outcome linked = drafts_.make_link(link_name, place_of(name.text)); !linked) return linked;

  std::vector<Step> steps;
  for (Step move : drafts_.moves()) {
    if (move.path == list_name) move.turn = 1;
    if (move.path == link_name) move.turn = 2;
    if (move.path == next_place_ && name.made == Made::before) move = {Step::Kind::discard, move.from};
    else if (move.path == next_place_) move.path = place_of(name.text);
    steps.push_back(std::move(move));
  }
  for (const std::string& each : old) steps.push_back({Step::Kind::clear, place_of(each), "", {}, 3});
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.turn < b.turn; });
  return carry_out(steps);
}

}  // namespace hakusho::publish
