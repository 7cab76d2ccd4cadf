#include "pipeline/design.h"

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/parallel.h"
#include "base/text.h"
#include "pipeline/version.h"
#include "publish/compact_script.h"
#include "publish/compact_style.h"
#include "read/layout.h"
#include "read/theme.h"
#include "read/words.h"

namespace hakusho::pipeline {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

// Ours, with the site's over them.
Files laid_over(const Files& built_in, const Files& own) {
  Files files = own;
  files.insert(built_in.begin(), built_in.end());
  return files;
}

// The folders of the theme and of those it extends, the one that wins first.
std::vector<std::string> theme_folders(const Files& files, const Site& site, Diagnostics& found) {
  std::vector<std::string> folders;
  std::set<std::string> seen;
  std::string wanted = site.theme;
  Location asked_by{site.path, site.theme_at};
  while (!wanted.empty() && seen.insert(wanted).second) {
    const std::string path = "themes/" + wanted + "/theme.yaml";
    const auto file = files.find(path);
    if (file == files.end()) {
      std::vector<std::string> themes;
      for (const auto& [name, bytes] : files)
        if (name.starts_with("themes/") && name.ends_with("/theme.yaml"))
          themes.push_back(name.substr(7, name.size() - 7 - 11));
      const std::optional<std::string> meant = did_you_mean(wanted, themes);
      const auto inside = files.lower_bound("themes/" + wanted + "/");
      const bool stands = inside != files.end() && inside->first.starts_with("themes/" + wanted + "/");
      found.error("app/theme", asked_by, "no theme is called \"" + wanted + "\"",
                  stands ? "its folder has no theme.yaml: write `title: …` and, to change only some files of another, "
                           "`extends: default`"
                  : meant ? "did you mean \"" + *meant + "\"?"
                          : "there are: " + join(themes, ", "));
      break;
    }
    folders.push_back("themes/" + wanted + "/");
    const std::optional<Theme> theme = read::read_theme(file->second, path, wanted, found);
    asked_by = {path, {}};
    wanted = theme ? theme->extends : "";
  }
  return folders;
}

// `templates/…` and `assets/…` as the themes and the site want them.
Files design_of(const ProjectFiles& files, const Site& site, Diagnostics& found) {
  const Files all = laid_over(files.built_in, files.own);
  Files design;
  for (const auto& [path, bytes] : files.own)
    if (path.starts_with("templates/")) design.emplace(path, bytes);
  for (const std::string& folder : theme_folders(all, site, found))
    for (auto file = all.lower_bound(folder); file != all.end() && file->first.starts_with(folder); ++file)
      design.emplace(file->first.substr(folder.size()), file->second);
  for (const auto& [path, bytes] : files.built_in)
    if (path.starts_with("templates/")) design.emplace(path, bytes);
  return design;
}

struct ReadWords {
  std::string language;
  Words words;
  Diagnostics found;
};

ReadWords words_of(const ProjectFiles& files, const std::string& path, const std::string& bytes, std::string language) {
  ReadWords read;
  read.words = read::read_words(bytes, path, language, read.found);
  read.language = std::move(language);
  const auto ours = files.built_in.find(path);
  if (ours == files.built_in.end() || ours->second == bytes) return read;
  // Words that the site has of its own stand over ours: it need not write those that it does not change.
  Diagnostics known;
  const Words built_in = read::read_words(ours->second, path, read.language, known);
  read.words.texts.insert(built_in.texts.begin(), built_in.texts.end());
  return read;
}

std::map<std::string, Words, std::less<>> languages_of(const ProjectFiles& files, const Files& design, const Site& site,
                                                       Diagnostics& found, unsigned threads) {
  constexpr std::string_view folder = "templates/words/", ending = ".yaml";
  std::vector<Files::const_iterator> written;
  for (auto file = design.lower_bound(folder); file != design.end() && file->first.starts_with(folder); ++file)
    if (file->first.ends_with(ending)) written.push_back(file);
  std::vector<ReadWords> read(written.size());
  for_each_index(written.size(), threads, [&](std::size_t at) {
    const auto& [path, bytes] = *written[at];
    read[at] = words_of(files, path, bytes, path.substr(folder.size(), path.size() - folder.size() - ending.size()));
  });
  std::map<std::string, Words, std::less<>> languages;
  for (ReadWords& each : read) {
    found.append(std::move(each.found));
    languages.emplace(std::move(each.language), std::move(each.words));
  }
  if (languages.count(site.language) == 0)
    found.error("app/language", {site.path, site.language_at},
                "there are no words in the language \"" + site.language + "\"",
                "write them into templates/words/" + site.language + ".yaml, or choose ja or en");
  return languages;
}

std::vector<std::string> layout_ids(const Files& design) {
  std::vector<std::string> ids;
  for (const auto& [path, bytes] : design)
    if (path.starts_with("templates/") && path.ends_with("/layout.yaml"))
      ids.push_back(path.substr(10, path.size() - 22));
  return ids;
}

Layouts layouts_of(const Files& design, const std::vector<std::string>& known, const Site& site, Diagnostics& found) {
  Layouts layouts;
  for (const std::string& id : site.layouts) {
    const std::string path = "templates/" + id + "/layout.yaml";
    const auto file = design.find(path);
    if (id == "index" || id == "revisions") {
      found.error("app/layout", {site.path, site.layouts_at},
                  "a layout cannot be called \"" + id + "\", since every whitepaper has a page of that name",
                  "rename its folder in templates/");
    } else if (file == design.end()) {
      const std::optional<std::string> meant = did_you_mean(id, known);
      found.error("app/layout", {site.path, site.layouts_at}, "no layout is called \"" + id + "\"",
                  meant ? "did you mean \"" + *meant + "\"?" : "there are: " + join(known, ", "));
    } else if (std::optional<Layout> layout = read::read_layout(file->second, path, id, found)) {
      layouts.emplace(id, std::move(*layout));
    }
  }
  return layouts;
}

std::string as_shipped(const std::string& path, const std::string& bytes) {
  if (path.ends_with(".js")) return publish::compact_script(bytes);
  return path.ends_with(".css") ? publish::compact_style(bytes) : bytes;
}

}  // namespace

const Words& Design::words_in(std::string_view language) const {
  const auto found = languages.find(language);
  return found == languages.end() ? words : found->second;
}

Design read_design(const ProjectFiles& files, Diagnostics& found, unsigned threads) {
  Design design;
  design.site = read_site(files, found);
  design.catalogs = read_catalogs(files, found, threads);
  design.synonyms = read_synonyms(files, design.site, found);
  const Files read = design_of(files, design.site, found);
  design.languages = languages_of(files, read, design.site, found, threads);
  design.words = design.words_in(design.site.language);
  design.known_layouts = layout_ids(read);
  design.layouts = layouts_of(read, design.known_layouts, design.site, found);
  design.templates = render::Templates::load(read, design.words, found);
  design.template_ids = ids_by_kind(read);
  for (const auto& [path, bytes] : read)
    if (path.starts_with("assets/")) design.assets.push_back({path, as_shipped(path, bytes)});
  return design;
}

std::string design_digest(const ProjectFiles& files) {
  std::string all(program_version);
  const auto add = [&](std::string_view path, std::string_view bytes) {
    all.append(path).append("\n").append(sha256(bytes)).append("\n");
  };
  add(files.site.path, files.site.bytes);
  add(files.synonyms.path, files.synonyms.bytes);
  for (const SourceFile& file : files.catalogs) add(file.path, file.bytes);
  for (const auto& [path, bytes] : files.built_in) add(path, bytes);
  for (const auto& [path, bytes] : files.own) add("own/" + path, bytes);
  return sha256(all);
}

}  // namespace hakusho::pipeline
