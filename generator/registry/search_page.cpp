// search.html: the form, its facets, and lists that work without JavaScript.
#include <set>

#include "registry/page_parts.h"
#include "registry/pages.h"

namespace hakusho::registry {

namespace {

// `id` and title of every layout that a whitepaper is published in.
std::map<std::string, std::string> published_layouts(const std::vector<Entry>& entries) {
  std::map<std::string, std::string> layouts;
  for (const Entry& entry : entries) {
    const auto title = entry.layout_titles.find(entry.layout);
    layouts.emplace(entry.layout, title == entry.layout_titles.end() ? entry.layout : title->second);
  }
  return layouts;
}

PageView make_search(const Answers& answers) {
  const RegistryInput& input = *answers.input;
  PageView page = new_page(answers, search_path, "search", input.words("search"), {{input.words("home"), home_path}});
  describe(page, input.words("search_description"));
  View about = *page.view.find("page");
  page.view.set("page", about.set("search", true));
  std::vector<View> vendors, layouts;
  for (const Vendor& vendor : input.vendors) {
    std::vector<View> whitepapers;
    for (const Entry& entry : input.entries)
      if (entry.vendor == vendor.id)
        whitepapers.push_back(
            View().set("title", entry.title).set("language", entry.language).set("path", paths_of(entry).front()));
    vendors.push_back(View()
                          .set("id", vendor.id)
                          .set("name", vendor.name.in(input.site.language))
                          .set("path", vendor_path(vendor.id))
                          .set("whitepapers", std::move(whitepapers)));
  }
  for (const auto& [id, title] : published_layouts(input.entries))
    layouts.push_back(View().set("id", id).set("title", title));
  page.view.set("vendors", std::move(vendors)).set("layouts", std::move(layouts));
  page.view.set("catalogs", catalog_index(answers)).set("past", !input.past.empty());
  return page;
}

}  // namespace

void plan_search_page(const Answers& answers, PagePlans& plans) {
  const RegistryInput& input = *answers.input;
  ContentDigest digest = page_digest(input, search_path);
  digest.add(digest_of(input.catalogs)).add(std::uint64_t{!input.past.empty()});
  for (const Vendor& vendor : input.vendors) digest.add(vendor.id).add(vendor.name.ja).add(vendor.name.en);
  for (const Entry& entry : input.entries) digest.add(answers.head_of(entry));
  for (const auto& [control, given] : answers.given) digest.add(control.second).add(std::uint64_t{given.size()});
  plans.push_back({search_path, digest.text(), [&answers] { return make_search(answers); }});
}

}  // namespace hakusho::registry
