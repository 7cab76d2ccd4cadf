// Writes the project's own site without the cache and the atomic switch of `build`, for tests in a browser:
//   write_sample_site FOLDER [LANGUAGE]
#include <cstdio>

#include "base/files.h"
#include "publish/compact_script.h"
#include "registry/registry.h"
#include "sample.h"
#include "search/search.h"

using namespace hakusho;
using namespace hakusho::publish;
using namespace hakusho::registry;
using namespace hakusho::search;

namespace {

std::vector<Vendor> vendors_of(const Sample& sample) {
  std::vector<Vendor> vendors;
  for (const auto& [id, vendor] : sample.vendors) vendors.push_back(vendor);
  return vendors;
}

std::vector<Page> assets() {
  const std::string folder = HAKUSHO_SOURCE "/themes/default/";
  std::vector<Page> files;
  for (const std::string& name : list_files_below(folder + "assets")) {
    const Result<std::string> bytes = read_file(folder + "assets/" + name, 1 << 20);
    if (bytes) files.push_back({"assets/" + name, name.ends_with(".js") ? compact_script(*bytes) : *bytes});
  }
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  Sample sample = load_sample({}, count > 2 ? arguments[2] : "ja");
  std::vector<Entry> entries;
  std::vector<Page> pages = assets();
  for (const Whitepaper& whitepaper : sample.whitepapers) {
    entries.push_back(entry_of_sample(whitepaper, sample));
    for (Page& page : all_pages(whitepaper, sample)) pages.push_back(std::move(page));
  }
  const std::vector<Vendor> vendors = vendors_of(sample);
  const std::vector<Entry> past;
  const RegistryInput input{sample.site, sample.words, sample.catalogs, vendors, entries, past, {}, {}, {2025, 1, 1}};
  std::vector<std::string> paths;
  for (const PagePlan& plan : plan_pages(input)) {
    pages.push_back(render_page(sample.templates, sample.common, sample.site, plan.make()));
    paths.push_back(plan.path);
  }
  for (const FilesPlan& plan : plan_search(entries, past, vendors, sample.catalogs, {}, sample.site.language))
    for (Page& page : plan.make()) pages.push_back(std::move(page));
  for (Page& page : make_site_files(input, paths)) pages.push_back(std::move(page));
  for (const Page& page : pages)
    if (!write_file(std::string(arguments[1]) + "/" + page.path, page.bytes)) return 1;
  std::printf("%zu files\n", pages.size());
  return 0;
}
