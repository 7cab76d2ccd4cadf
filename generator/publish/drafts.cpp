#include "publish/drafts.h"

#include <sys/stat.h>

#include "publish/refusal.h"

namespace hakusho::publish {

namespace {

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

}  // namespace

std::string Drafts::next_name(const std::string& folder) {
  return joined(folder, draft_prefix(journal_.run()) + std::to_string(++count_));
}

// Requires: the mutex is held.
Result<std::string> Drafts::place_of_folder(const std::string& folder) {
  if (folder.empty()) return folder;
  if (const auto known = places_.find(folder); known != places_.end()) return known->second;
  const Result<std::string> above = place_of_folder(std::string(folder_of(folder)));
  if (!above) return above;
  Result<std::string> place = new_folder(folder, *above);
  if (place) places_[folder] = *place;
  return place;
}

// Where the folder is, or where it was made just now.
Result<std::string> Drafts::new_folder(const std::string& folder, const std::string& above) {
  const std::string inside = joined(above, name_in_folder(folder));
  if (inside != folder) {  // below a folder that is a draft itself
    if (Outcome made = disk_.make_folder(inside); !made) return made.failure();
    return inside;
  }
  const std::optional<struct stat> status = disk_.status(folder);
  if (status && S_ISDIR(status->st_mode)) return folder;
  const bool replaces = status && S_ISREG(status->st_mode) && is_ours_(folder);
  if (status && !replaces) return foreign_in_the_way(disk_.named(folder));
  if (Outcome noted = journal_.note_drafts_in(above); !noted) return noted.failure();
  const std::string draft = next_name(above);
  if (Outcome made = disk_.make_folder(draft); !made) return made.failure();
  moves_.push_back({Step::Kind::move, folder, draft, replaces ? Step::Replaces::file : Step::Replaces::nothing});
  return draft;
}

Result<FileStamp> Drafts::write(const std::string& path, std::string_view bytes) {
  const std::string folder(folder_of(path));
  std::string draft;
  {
    const std::lock_guard guard(mutex_);
    const Result<std::string> place = place_of_folder(folder);
    if (!place) return place.failure();
    if (*place == folder) {
      if (Outcome noted = journal_.note_drafts_in(folder); !noted) return noted.failure();
      draft = next_name(folder);
      moves_.push_back(
          {Step::Kind::move, path, draft, is_ours_(path) ? Step::Replaces::file : Step::Replaces::nothing});
    } else {
      draft = joined(*place, name_in_folder(path));
    }
  }
  return disk_.write_new(draft, bytes, path);
}

Outcome Drafts::make_link(const std::string& path, const std::string& target) {
  const std::lock_guard guard(mutex_);
  if (Outcome noted = journal_.note_drafts_in(""); !noted) return noted;
  const std::string draft = next_name("");
  moves_.push_back({Step::Kind::move, path, draft, Step::Replaces::link});
  return disk_.make_link(draft, target);
}

Result<std::string> Drafts::prepare_folder(const std::string& path) {
  const std::lock_guard guard(mutex_);
  return place_of_folder(path);
}

}  // namespace hakusho::publish
