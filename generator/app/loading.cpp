#include "app/loading.h"

#include <utility>

#include "base/text.h"
#include "read/site.h"

namespace hakusho {

Tagged Loading::tagged_of(const WhitepaperFolder& folder) const {
  Tagged past;
  past.shallow = shallow;
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

Result<NamedWhitepaper> find_named(const Loading& loading, const std::string& name) {
  std::vector<std::string> names;
  std::vector<NamedWhitepaper> matches;
  for (const auto& [vendor, folder] : loading.files.whitepapers()) {
    const std::string whole = folder->vendor + "/" + folder->whitepaper;
    names.push_back(whole);
    if (whole == name || folder->whitepaper == name) matches.push_back({vendor, folder});
  }
  if (matches.size() == 1) return matches.front();
  const std::optional<std::string> meant = did_you_mean(name, names);
  return Failure{(matches.empty() ? "there is no whitepaper \"" : "several vendors have a whitepaper \"") + name + "\"",
                 meant ? "did you mean \"" + *meant + "\"?" : "`hakusho list` shows what there is"};
}

Result<Loading> load_project(const std::string& root, Diagnostics& found) {
  const Result<std::string> folder = find_root(root);
  if (!folder) return folder.failure();
  Loading loading;
  loading.files = find_project_files(*folder, found);
  Diagnostics ignored;  // whoever needs the site reads it again and reports
  const Site site = read_site(loading.files.site.bytes, loading.files.site.path, ignored).value_or(Site());
  if (site.tag_pattern.empty()) return loading;
  const Result<std::optional<Repository>> repository = Repository::open(*folder);
  if (!repository) {
    found.warning("history/repository", {site.path, {}}, repository.failure().message, repository.failure().hint);
    return loading;
  }
  if (!*repository) return loading;
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& [vendor, whitepaper] : loading.files.whitepapers())
    names.emplace_back(whitepaper->vendor, whitepaper->whitepaper);
  loading.tagged = find_tagged(**repository, site.tag_pattern, names);
  loading.shallow = (*repository)->shallow();
  loading.remembered = read_tag_record(*folder);
  return loading;
}

}  // namespace hakusho
