// The site's own pages, the page for unknown addresses, and pages for sections that were removed.
#include <algorithm>

#include "registry/page_parts.h"
#include "registry/pages.h"

namespace hakusho::registry {

namespace {

PageView make_own_page(const Answers& answers, const OwnPage& own) {
  PageView page =
      new_page(answers, own_page_path(own.name), "own", own.title, {{answers.input->words("home"), home_path}});
  if (!own.description.empty()) describe(page, own.description);
  page.view.set("body", own.body);
  return page;
}

// The path of an address: `/papers/` of `https://example.jp/papers/`, and nothing of nothing.
// Requires: the address ends with a slash.
std::string path_of(const std::string& address) {
  const std::size_t host = address.find("//");
  return host == std::string::npos ? "" : address.substr(address.find('/', host + 2));
}

// Servers return this page for any address, so its links must not depend on that address: they start at the host's
// root. Without a base URL they are relative to the site's root.
PageView make_missing(const Answers& answers) {
  const RegistryInput& input = *answers.input;
  const std::string root = path_of(input.site.base_url);
  PageView page = new_page(answers, missing_path, "missing", input.words("missing"), {});
  describe(page, input.words("missing_description"));
  View about = *page.view.find("page");
  about.set("title", input.words("missing") + " | " + input.site.title.in(input.site.language));
  page.view.set("page", about.set("noindex", true).set("canonical", "").set("root", root));
  page.view.set(
      "breadcrumb",
      std::vector<View>{View().set("title", input.words("home")).set("href", root + home_path).set("current", false),
                        View().set("title", input.words("missing")).set("href", "").set("current", true)});
  return page;
}

struct Retired {
  const Entry* current;
  const Entry* last;  // the newest revision that has it
  const EntrySection* section;
};

// Sections of earlier revisions that the current one does not have, by path.  Requires: `past` is oldest first.
std::map<std::string, Retired> retired_sections(const RegistryInput& input) {
  std::map<std::string, Retired> retired;
  for (const Entry& past : input.past) {
    const auto current = std::find_if(input.entries.begin(), input.entries.end(), [&](const Entry& entry) {
      return entry.vendor == past.vendor && entry.whitepaper == past.whitepaper;
    });
    if (current == input.entries.end() || past.revisions.empty()) continue;
    for (const EntrySection& section : past.sections) {
      const auto same = [&](const EntrySection& other) { return other.id == section.id; };
      if (std::none_of(current->sections.begin(), current->sections.end(), same))
        retired[paths_of(past).retired(section.id)] = {&*current, &past, &section};
    }
  }
  return retired;
}

PageView make_retired(const Answers& answers, const std::string& path, const Retired& retired) {
  const RegistryInput& input = *answers.input;
  const Entry& entry = *retired.current;
  const EntryRevision& last = retired.last->revisions.back();
  PageView page = new_page(answers, path, "retired", retired.section->title,
                           {{input.words("home"), home_path},
                            {answers.vendor_name(entry), vendor_path(entry.vendor)},
                            {entry.title, paths_of(entry).front()}});
  View about = *page.view.find("page");
  about.set("title", retired.section->title + " | " + entry.title + " | " + input.site.title.in(input.site.language))
      .set("noindex", true);
  page.view.set("page", std::move(about));
  page.view.set("version", version_name(last, input.words));
  page.view.set("last_path", last.page + "#" + anchor_for(retired.section->id))
      .set("current_path", paths_of(entry).front());
  std::vector<View> controls;
  for (const ControlReference& reference : retired.section->controls) {
    const auto catalog = input.catalogs.find(reference.catalog);
    const Control* control = catalog == input.catalogs.end() ? nullptr : catalog->second.find(reference.id);
    if (control != nullptr)
      controls.push_back(View()
                             .set("title", heading_of(*control, input.site.language))
                             .set("path", control_path(catalog->second, *control)));
  }
  page.view.set("controls", std::move(controls));
  return page;
}

}  // namespace

void plan_own_pages(const Answers& answers, PagePlans& plans) {
  for (const OwnPage& own : answers.input->own_pages) {
    const std::string path = own_page_path(own.name);
    ContentDigest digest = page_digest(*answers.input, path);
    digest.add(own.title).add(own.description).add(own.body.text);
    plans.push_back({path, digest.text(), [&answers, &own] { return make_own_page(answers, own); }});
  }
  plans.push_back({missing_path, page_digest(*answers.input, missing_path).text(),
                   [&answers] { return make_missing(answers); }, Listing::left_out});
}

void plan_retired(const Answers& answers, PagePlans& plans) {
  const RegistryInput& input = *answers.input;
  for (const auto& [path, retired] : retired_sections(input)) {
    ContentDigest digest = page_digest(input, path);
    digest.add(answers.head_of(*retired.current))
        .add(retired.section->id)
        .add(retired.section->title)
        .add(retired.last->revisions.back().page);
    digest.add(digest_of(input.catalogs)).add(answers.vendor_name(*retired.current));
    plans.push_back({path, digest.text(),
                     [&answers, path = path, retired = retired] { return make_retired(answers, path, retired); },
                     Listing::left_out});
  }
}

}  // namespace hakusho::registry
