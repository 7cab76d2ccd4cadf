#include "pipeline/project.h"

#include <unistd.h>

#include <algorithm>
#include <map>

#include "base/files.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "pipeline/built_in.h"
#include "read/catalog.h"
#include "read/site.h"
#include "read/synonyms.h"
#include "read/vendor.h"

namespace hakusho::pipeline {

namespace {

constexpr const char* vendors_folder = "content/vendors";

bool is_data(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

std::string stem_of(std::string_view name) { return std::string(name.substr(0, name.rfind('.'))); }

// It would be unclear which of the two holds.
void say_the_same(const std::string& one, const std::string& other, Diagnostics& found) {
  found.error("app/two-files", {other, {}}, "\"" + one + "\" and \"" + other + "\" say the same thing",
              "keep one of them");
}

// `vendor.yaml` or `vendor.json` in that folder; both at once is an error, as it would be unclear which one holds.
std::string data_file(const Source& source, const std::string& folder, const std::string& stem, Diagnostics& found) {
  std::vector<std::string> names;
  for (const std::string& name : source.list(folder))
    if (is_data(name) && stem_of(name) == stem) names.push_back(folder + "/" + name);
  if (names.empty())
    found.error("app/missing-file", {folder, {}}, "there is no " + stem + ".yaml in \"" + folder + "\"",
                "write one (a symbolic link is none), or move the folder away");
  if (names.size() > 1) say_the_same(names[0], names[1], found);
  return names.empty() ? "" : names.front();
}

std::string folder_name(const std::string& path, const std::string& entry, Diagnostics& found) {
  const std::string name = entry.substr(0, entry.size() - 1);
  if (is_identifier(name)) return name;
  found.error("app/folder-name", {path + "/" + name, {}}, "the folder \"" + name + "\" cannot be an id",
              "use small letters, digits and hyphens, 64 at most");
  return {};
}

WhitepaperFolder find_whitepaper(const Source& source, const std::string& vendor, const std::string& whitepaper,
                                 Diagnostics& found) {
  WhitepaperFolder folder{vendor, whitepaper, std::string(vendors_folder) + "/" + vendor + "/" + whitepaper,
                          {},     {},         {}};
  folder.file = data_file(source, folder.path, "whitepaper", found);
  for (const std::string& name : source.list(folder.path + "/revisions")) {
    if (!is_data(name)) continue;
    const std::string path = folder.path + "/revisions/" + name;
    const bool again = !folder.frozen.empty() && stem_of(folder.frozen.back()) == stem_of(path);
    if (again) say_the_same(folder.frozen.back(), path, found);
    else if (is_version_name(stem_of(name))) folder.frozen.push_back(path);
    else
      found.error("app/file-name", {path, {}}, "\"" + stem_of(name) + "\" cannot name a version",
                  "use letters, digits, dots, hyphens and underscores");
  }
  for (const std::string& name : source.list(folder.path + "/figures"))
    if (name.back() != '/') folder.figures.push_back(folder.path + "/figures/" + name);
  return folder;
}

VendorFolder find_vendor(const Source& source, const std::string& vendor, Diagnostics& found) {
  VendorFolder folder{vendor, std::string(vendors_folder) + "/" + vendor, {}, {}};
  folder.file = data_file(source, folder.path, "vendor", found);
  for (const std::string& entry : source.list(folder.path)) {
    if (entry.back() != '/') continue;
    const std::string name = folder_name(folder.path, entry, found);
    if (!name.empty()) folder.whitepapers.push_back(find_whitepaper(source, vendor, name, found));
  }
  return folder;
}

void read_folder(const Source& source, const std::string& folder, std::string_view ending,
                 std::vector<SourceFile>& files, Diagnostics& found) {
  for (const std::string& name : source.list(folder)) {
    const bool wanted = ending.empty() ? is_data(name) : name.ends_with(ending);
    if (!wanted) continue;
    if (std::optional<std::string> bytes = read_source(source, folder + "/" + name, found))
      files.push_back({folder + "/" + name, std::move(*bytes)});
  }
}

void read_design_files(const Source& source, ProjectFiles& files, Diagnostics& found) {
  for (const auto& [path, bytes] : built_in_files()) files.built_in.emplace(path, bytes);
  for (const std::string folder : {"templates", "themes"})
    for (const std::string& name : source.list_below(folder)) {
      std::optional<std::string> bytes = read_source(source, folder + "/" + name, found);
      const auto ours = files.built_in.find(folder + "/" + name);
      // A copy of ours is no wish to override it: a theme may still do so.
      if (bytes && (ours == files.built_in.end() || ours->second != *bytes))
        files.own.emplace(folder + "/" + name, std::move(*bytes));
    }
}

void read_synonyms_file(const Source& source, ProjectFiles& files, Diagnostics& found) {
  for (const std::string& name : source.list("site")) {
    if (!is_data(name) || stem_of(name) != "synonyms") continue;
    const std::string path = "site/" + name;
    if (!files.synonyms.path.empty()) say_the_same(files.synonyms.path, path, found);
    else if (std::optional<std::string> bytes = read_source(source, path, found))
      files.synonyms = {path, std::move(*bytes)};
  }
}

}  // namespace

Result<std::string> find_root(const std::string& start) {
  std::string folder = start;
  if (folder.empty()) {
    char* here = ::getcwd(nullptr, 0);
    folder = here == nullptr ? "." : here;
    ::free(here);
    for (std::string above = folder;;) {
      if (file_exists(above + "/site/site.yaml") && folder_exists(above + "/content")) return above;
      const std::size_t slash = above.rfind('/');
      if (slash == std::string::npos || slash == 0) break;
      above.resize(slash);
    }
    return Failure{
        "no project here: neither \"" + folder + "\" nor a folder above it holds site/site.yaml and content/",
        "go into the project's folder, or name it with --root"};
  }
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  if (file_exists(folder + "/site/site.yaml") && folder_exists(folder + "/content")) return folder;
  return Failure{"\"" + folder + "\" holds no site/site.yaml and content/", "name the project's folder with --root"};
}

std::vector<std::pair<const VendorFolder*, const WhitepaperFolder*>> ProjectFiles::whitepapers() const {
  std::vector<std::pair<const VendorFolder*, const WhitepaperFolder*>> all;
  for (const VendorFolder& vendor : vendors)
    for (const WhitepaperFolder& whitepaper : vendor.whitepapers) all.emplace_back(&vendor, &whitepaper);
  return all;
}

ProjectFiles find_project_files(const std::string& root, Diagnostics& found) {
  ProjectFiles files = find_project_files(std::make_shared<DiskSource>(root), found);
  files.root = root;
  return files;
}

ProjectFiles find_project_files(std::shared_ptr<const Source> from, Diagnostics& found) {
  ProjectFiles files;
  files.source = std::move(from);
  const Source& source = *files.source;
  files.site.path = "site/site.yaml";
  if (std::optional<std::string> bytes = read_source(source, files.site.path, found))
    files.site.bytes = std::move(*bytes);
  read_synonyms_file(source, files, found);
  read_folder(source, "content/catalogs", "", files.catalogs, found);
  read_folder(source, "site/pages", ".md", files.pages, found);
  for (const std::string& name : source.list_below("site/static"))
    if (std::optional<std::string> bytes = read_source(source, "site/static/" + name, found, limits::static_file_bytes))
      files.static_files.push_back({"site/static/" + name, std::move(*bytes)});
  read_design_files(source, files, found);
  for (const std::string& entry : source.list(vendors_folder)) {
    if (entry.back() != '/') continue;
    const std::string name = folder_name(vendors_folder, entry, found);
    if (!name.empty()) files.vendors.push_back(find_vendor(source, name, found));
  }
  return files;
}

std::optional<std::string> read_source(const Source& source, const std::string& path, Diagnostics& found,
                                       std::size_t most_bytes) {
  Result<std::string> bytes = source.read(path, most_bytes);
  if (bytes) return std::move(*bytes);
  found.error("app/unreadable", {path, {}}, bytes.failure().message, bytes.failure().hint);
  return std::nullopt;
}

Catalogs read_catalogs(const ProjectFiles& files, Diagnostics& found, unsigned threads) {
  const auto id_of = [](const SourceFile& file) { return stem_of(file.path.substr(file.path.rfind('/') + 1)); };
  struct Read {
    std::optional<Catalog> catalog;
    Diagnostics found;
  };
  std::vector<Read> read(files.catalogs.size());
  for_each_index(read.size(), threads, [&](std::size_t at) {
    const SourceFile& file = files.catalogs[at];
    read[at].catalog = read::read_catalog(file.bytes, file.path, id_of(file), read[at].found);
  });
  Catalogs catalogs;
  std::map<std::string, std::string> paths;
  for (std::size_t at = 0; at < read.size(); ++at) {
    const SourceFile& file = files.catalogs[at];
    if (const auto [first, fresh] = paths.emplace(id_of(file), file.path); !fresh) {
      say_the_same(first->second, file.path, found);
      continue;
    }
    found.append(std::move(read[at].found));
    if (read[at].catalog) catalogs.emplace(id_of(file), std::move(*read[at].catalog));
  }
  read::check_catalogs(catalogs, found);
  return catalogs;
}

Site read_site(const ProjectFiles& files, Diagnostics& found) {
  return read::read_site(files.site.bytes, files.site.path, found).value_or(Site());
}

SynonymGroups read_synonyms(const ProjectFiles& files, const Site& site, Diagnostics& found) {
  SynonymGroups groups;
  if (!files.synonyms.path.empty()) groups = read::read_synonyms(files.synonyms.bytes, files.synonyms.path, found);
  if (site.default_synonyms == DefaultSynonyms::no) return groups;
  const std::string path = "templates/synonyms.yaml";
  const auto own = files.own.find(path);
  const auto file = own == files.own.end() ? files.built_in.find(path) : own;
  for (std::vector<std::string>& group : read::read_synonyms(file->second, path, found))
    groups.push_back(std::move(group));
  return groups;
}

std::vector<Vendor> read_vendors(const ProjectFiles& files, Diagnostics& found, unsigned threads) {
  struct Read {
    std::optional<Vendor> vendor;
    Diagnostics found;
  };
  std::vector<Read> read(files.vendors.size());
  for_each_index(read.size(), threads, [&](std::size_t at) {
    const VendorFolder& folder = files.vendors[at];
    if (folder.file.empty()) return;
    const std::optional<std::string> bytes = read_source(*files.source, folder.file, read[at].found);
    if (bytes) read[at].vendor = read::read_vendor(*bytes, folder.file, folder.vendor, read[at].found);
  });
  std::vector<Vendor> vendors;
  for (Read& each : read) {
    found.append(std::move(each.found));
    if (each.vendor) vendors.push_back(std::move(*each.vendor));
  }
  std::stable_sort(vendors.begin(), vendors.end(), [](const Vendor& a, const Vendor& b) {
    const std::string& first = a.reading.empty() ? a.name.ja : a.reading;
    const std::string& second = b.reading.empty() ? b.name.ja : b.reading;
    return first < second;
  });
  return vendors;
}

}  // namespace hakusho::pipeline
