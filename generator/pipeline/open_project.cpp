#include "pipeline/open_project.h"

#include <utility>

#include "base/files.h"
#include "base/limits.h"
#include "base/text.h"
#include "read/site.h"

namespace hakusho::pipeline {

Tagged Project::tagged_of(const WhitepaperFolder& folder) const {
  Tagged past;
  past.shallow = shallow;
  past.root = files.root;
  const std::pair<std::string, std::string> name(folder.vendor, folder.whitepaper);
  if (const auto held = tagged.find(name); held != tagged.end()) past.by_version = held->second;
  if (const auto known = remembered.find(name); known != remembered.end())
    for (const auto& [version, id] : known->second) {
      const auto now = past.by_version.find(version);
      if (now == past.by_version.end()) past.gone.insert(version);
      else if (now->second.blob.id != id) past.moved.insert(version);
    }
  return past;
}

Result<NamedWhitepaper> find_named(const Project& project, const std::string& name) {
  std::vector<std::string> names;
  std::vector<NamedWhitepaper> matches;
  for (const auto& [vendor, folder] : project.files.whitepapers()) {
    const std::string whole = folder->vendor + "/" + folder->whitepaper;
    names.push_back(whole);
    if (whole == name || folder->whitepaper == name) matches.push_back({vendor, folder});
  }
  if (matches.size() == 1) return matches.front();
  const std::optional<std::string> meant = did_you_mean(name, names);
  return Failure{(matches.empty() ? "there is no whitepaper \"" : "several vendors have a whitepaper \"") + name + "\"",
                 meant ? "did you mean \"" + *meant + "\"?" : "`hakusho list` shows what there is"};
}

Project open_project(std::shared_ptr<const Source> source, Diagnostics& found) {
  Project project;
  project.files = find_project_files(std::move(source), found);
  return project;
}

std::string state_folder(const std::string& root, const std::string& chosen) {
  if (chosen.empty()) return root + "/.hakusho";
  return chosen.starts_with("/") ? chosen : root + "/" + chosen;
}

namespace {

// A submodule that was not fetched is an empty folder, and its pages would leave the site.
void check_submodules(const std::string& root, Diagnostics& found) {
  const Result<std::string> listing = read_file(root + "/.gitmodules", limits::dataset_file_bytes);
  if (!listing) return;
  for (const std::string_view line : split_lines(*listing)) {
    const std::string_view text = trim(line);
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || trim(text.substr(0, equals)) != "path") continue;
    const std::string path(trim(text.substr(equals + 1)));
    const bool ours = path.starts_with("content") || path.starts_with("site") || path.starts_with("templates") ||
                      path.starts_with("themes");
    if (ours && folder_exists(root + "/" + path) && !file_exists(root + "/" + path + "/.git") &&
        list_folder(root + "/" + path).empty())
      found.error("app/submodule", {path, {}}, "\"" + path + "\" is a git submodule that was not fetched",
                  "`git submodule update --init`, or `submodules: true` in a CI workflow");
  }
}

}  // namespace

Result<Project> open_project(const std::string& root, Diagnostics& found, const std::string& state) {
  const Result<std::string> folder = find_root(root);
  if (!folder) return folder.failure();
  Project project;
  check_submodules(*folder, found);
  project.files = find_project_files(*folder, found);
  project.state = state.empty() ? state_folder(*folder, {}) : state;
  Diagnostics ignored;  // read_design reads the site again and reports them
  const Site site = read::read_site(project.files.site.bytes, project.files.site.path, ignored).value_or(Site());
  if (site.tag_pattern.empty()) return project;
  const Result<std::optional<history::Repository>> repository = history::Repository::open(*folder);
  if (!repository) {
    // What the tags hold would leave the site.
    found.error("history/repository", {site.path, {}}, repository.failure().message, repository.failure().hint);
    return project;
  }
  if (!*repository) return project;
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& [vendor, whitepaper] : project.files.whitepapers())
    names.emplace_back(whitepaper->vendor, whitepaper->whitepaper);
  project.tagged = history::find_tagged(**repository, site.tag_pattern, names);
  project.shallow = (*repository)->shallow();
  project.remembered = read_tag_record(project.state);
  return project;
}

}  // namespace hakusho::pipeline
