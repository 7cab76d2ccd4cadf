#include "sample.h"

#include <stdexcept>

#include "base/files.h"
#include "base/text.h"
#include "model/address.h"
#include "outline/outline.h"
#include "read/catalog.h"
#include "read/layout.h"
#include "read/vendor.h"
#include "read/whitepaper.h"
#include "read/words.h"

namespace hakusho {

namespace {

const std::string root = HAKUSHO_SOURCE "/";

std::string bytes_of(const std::string& path) {
  auto bytes = read_file(root + path, 8u << 20);
  if (!bytes) throw std::runtime_error(bytes.failure().message);
  return *bytes;
}

void load_templates(Sample& sample, const render::TemplateFiles& more, const std::string& language) {
  for (const std::string& name : list_files_below(root + "templates"))
    sample.files["templates/" + name] = bytes_of("templates/" + name);
  for (const auto& [path, bytes] : more) sample.files[path] = bytes;
  const std::string words = "templates/words/" + language + ".yaml";
  sample.words = read::read_words(sample.files[words], words, language, sample.found);
  sample.templates = render::Templates::load(sample.files, sample.words, sample.found);
  for (const auto& [path, bytes] : sample.files) {
    if (!path.ends_with("/layout.yaml")) continue;
    const std::string id(split(path, '/')[1]);
    if (auto layout = read::read_layout(bytes, path, id, sample.found)) sample.layouts.emplace(id, std::move(*layout));
  }
}

}  // namespace

Sample load_sample(const render::TemplateFiles& more, const std::string& language) {
  Sample sample;
  sample.site.title = {"見本", "Sample"};
  sample.site.language = language;
  sample.site.layouts.push_back("iso-27002-2022");
  load_templates(sample, more, language);
  for (const std::string& name : list_folder(root + "content/catalogs")) {
    const std::string id = name.substr(0, name.find('.'));
    const std::string path = "content/catalogs/" + name;
    if (auto catalog = read::read_catalog(bytes_of(path), path, id, sample.found))
      sample.catalogs.emplace(id, std::move(*catalog));
  }
  for (const std::string& vendor_folder : list_folder(root + "content/vendors")) {
    const std::string vendor = vendor_folder.substr(0, vendor_folder.size() - 1);
    const std::string folder = "content/vendors/" + vendor_folder;
    if (auto made = read::read_vendor(bytes_of(folder + "vendor.yaml"), folder + "vendor.yaml", vendor, sample.found))
      sample.vendors.emplace(vendor, std::move(*made));
    for (const std::string& name : list_folder(root + folder)) {
      if (!name.ends_with("/")) continue;
      const std::string path = folder + name + "whitepaper.yaml";
      const std::string id = name.substr(0, name.size() - 1);
      if (auto paper = read::read_whitepaper(bytes_of(path), path, vendor, id, sample.catalogs, sample.found))
        sample.whitepapers.push_back(std::move(*paper));
    }
  }
  sample.common = render::common_view(sample.site, "0");
  return sample;
}

std::vector<Outline> outlines_of(const Whitepaper& whitepaper, const Sample& sample) {
  std::vector<Outline> outlines;
  for (const std::string& id : sample.site.layouts)
    if (const Layout& layout = sample.layouts.at(id); is_made_for(whitepaper, layout))
      outlines.push_back(outline::arrange(whitepaper, layout, sample.catalogs, sample.words));
  return outlines;
}

std::vector<render::KnownRevision> known_revisions(const Whitepaper& whitepaper, const std::vector<Outline>& outlines) {
  const WhitepaperPaths paths(whitepaper.vendor, whitepaper.id);
  std::vector<render::KnownRevision> known;
  for (const Revision& declared : whitepaper.history.revisions) {
    render::KnownRevision& revision = known.emplace_back();
    revision.version = declared.version;
    revision.printed_version = declared.printed_version;
    revision.date = declared.date;
    revision.reconstructed = declared.reconstructed;
    revision.current = &declared == whitepaper.current();
    revision.sections = render::section_ids(whitepaper);
    revision.page = paths.layout(revision.folder_version(), render::first_shown(outlines).layout.id, Format::html);
  }
  return known;
}

render::RevisionInput input_of(const Whitepaper& whitepaper, const std::vector<Outline>& outlines,
                               const std::vector<render::KnownRevision>& revisions, const Sample& sample) {
  return {sample.site,
          sample.catalogs,
          sample.words,
          sample.words,
          sample.templates,
          sample.common,
          sample.vendors.at(whitepaper.vendor),
          whitepaper,
          outlines,
          revisions,
          revisions.empty() ? std::string() : revisions.back().version,
          {},
          {}};
}

std::vector<Page> pages_at(const Whitepaper& whitepaper, const std::string& version, const Sample& sample) {
  const std::vector<Outline> outlines = outlines_of(whitepaper, sample);
  const std::vector<render::KnownRevision> revisions = known_revisions(whitepaper, outlines);
  render::RevisionInput input = input_of(whitepaper, outlines, revisions, sample);
  input.version = version;
  render::Bodies html = render::bodies_of(input, Format::html);
  std::vector<Page> pages;
  render::whitepaper_pages(input, html, [&](const std::vector<std::string>& paths, std::string_view bytes) {
    for (const std::string& path : paths) pages.push_back({path, std::string(bytes)});
  });
  return pages;
}

std::vector<Page> all_pages(const Whitepaper& whitepaper, const Sample& sample) {
  const Revision* current = whitepaper.current();
  return pages_at(whitepaper, current == nullptr ? "" : current->version, sample);
}

Entry entry_of_sample(const Whitepaper& whitepaper, const Sample& sample) {
  const std::vector<Outline> outlines = outlines_of(whitepaper, sample);
  const std::vector<render::KnownRevision> revisions = known_revisions(whitepaper, outlines);
  const render::RevisionInput input = input_of(whitepaper, outlines, revisions, sample);
  render::Bodies html = render::bodies_of(input, Format::html);
  return render::entry_of(input, html);
}

}  // namespace hakusho
