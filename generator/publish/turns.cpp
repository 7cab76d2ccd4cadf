#include "publish/turns.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace hakusho::publish {

namespace {

enum Turn {
  make_way,  // a file for a folder, or a folder for a file
  make_way_of_folder,
  new_asset,
  changed_asset,
  new_page,
  changed_page,
  list,
  home,
  manifest,
  removal,
  removal_of_folder,
};

bool is_page(std::string_view path) { return path.ends_with(".html") || path.ends_with(".md"); }

// What leads to other pages of the site: front pages, feeds, sitemaps, what search reads.
bool is_list(const std::string& path) {
  return std::string_view(name_in_folder(path)) == "index.html" || path.ends_with(".xml") || path.ends_with(".txt") ||
         path.starts_with("assets/search");
}

SiteFiles::const_iterator first_below(const SiteFiles& files, const std::string& folder) {
  const auto first = files.lower_bound(folder + "/");
  return first != files.end() && first->first.starts_with(folder + "/") ? first : files.end();
}

bool has_files_below(const SiteFiles& files, const std::string& folder) {
  return first_below(files, folder) != files.end();
}

// A folder that becomes visible as a whole brings its assets along.
bool holds_pages(const SiteFiles& files, const std::string& folder) {
  for (auto file = first_below(files, folder); file != files.end() && file->first.starts_with(folder + "/"); ++file)
    if (is_page(file->first)) return true;
  return false;
}

Turn turn_of(const Step& move, const SiteFiles& next) {
  if (move.path == manifest_name) return manifest;
  if (move.path == "index.html") return home;
  const bool is_file = next.contains(move.path);
  const bool page = is_file ? is_page(move.path) : holds_pages(next, move.path);
  if (move.replaces == Step::Replaces::nothing) return page ? new_page : new_asset;
  if (is_file && is_list(move.path)) return list;
  return page ? changed_page : changed_asset;
}

// Whether everything in the folder was written by hakusho.
bool is_all_ours(const Disk& disk, const std::string& folder, const SiteFiles& published) {
  for (const std::string& name : disk.names_in(folder)) {
    const std::string path = folder + "/" + name;
    const std::optional<struct stat> status = disk.status(path);
    const bool ours =
        status && (S_ISDIR(status->st_mode) ? has_files_below(published, path) && is_all_ours(disk, path, published)
                                            : published.contains(path));
    if (!ours) return false;
  }
  return true;
}

// The files and folders whose places are taken by something of the other kind.
class MakingWay {
 public:
  MakingWay(const Disk& disk, std::vector<Step>& moves, const SiteFiles& published) {
    for (Step& move : moves) {
      const std::optional<struct stat> there =
          move.replaces == Step::Replaces::nothing && has_files_below(published, move.path) ? disk.status(move.path)
                                                                                            : std::nullopt;
      if (!there || !S_ISDIR(there->st_mode) || !is_all_ours(disk, move.path, published)) continue;
      move.replaces = Step::Replaces::folder;
      folders_.push_back(move.path + "/");
    }
  }
  bool concerns(const std::string& path, const SiteFiles& next) const {
    return has_files_below(next, path) || std::any_of(folders_.begin(), folders_.end(), [&](const std::string& folder) {
             return (path + "/").starts_with(folder);
           });
  }

 private:
  std::vector<std::string> folders_;
};

}  // namespace

std::vector<Step> steps_in_turn(const Disk& disk, std::vector<Step> moves, const SiteFiles& published,
                                const SiteFiles& next) {
  const MakingWay making_way(disk, moves, published);
  std::vector<Step> steps = std::move(moves);
  for (Step& move : steps) move.turn = turn_of(move, next);
  std::vector<std::string> removed;
  for (const auto& [path, file] : published) {
    if (next.contains(path)) continue;
    removed.push_back(path);
    steps.push_back(
        {Step::Kind::remove, path, "", Step::Replaces::nothing, making_way.concerns(path, next) ? make_way : removal});
  }
  for (const std::string& folder : folders_of(removed, ""))
    if (!has_files_below(next, folder))
      steps.push_back({Step::Kind::remove_folder, folder, "", Step::Replaces::nothing,
                       making_way.concerns(folder, next) ? make_way_of_folder : removal_of_folder});
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.turn < b.turn; });
  return steps;
}

}  // namespace hakusho::publish
