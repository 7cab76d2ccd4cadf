// The home page: all whitepapers, the latest revisions, and links to the lists.
#include <algorithm>

#include "registry/page_parts.h"
#include "registry/pages.h"

namespace hakusho::registry {

namespace {

constexpr std::size_t most_recent = 10;

struct Recent {
  const Entry* entry;
  const EntryRevision* revision;
};

// The newest revisions of all whitepapers; revisions of one day are in the order of whitepapers.
std::vector<Recent> recent_revisions(const std::vector<Entry>& entries) {
  std::vector<Recent> all;
  for (const Entry& entry : entries)
    for (const EntryRevision& revision : entry.revisions)
      if (revision.date) all.push_back({&entry, &revision});
  const auto newer = [](const Recent& a, const Recent& b) {
    return last_day(*b.revision->date) < last_day(*a.revision->date);
  };
  std::stable_sort(all.begin(), all.end(), newer);
  if (all.size() > most_recent) all.resize(most_recent);
  return all;
}

View whitepaper_row(const Answers& answers, const Entry& entry) {
  const RegistryInput& input = *answers.input;
  View row;
  row.set("title", entry.title).set("path", paths_of(entry).front()).set("language", entry.language);
  row.set("vendor", answers.vendor_name(entry)).set("vendor_path", vendor_path(entry.vendor));
  std::vector<View> services(entry.services.begin(), entry.services.end());
  row.set("services", std::move(services));
  const auto layout = entry.layout_titles.find(entry.layout);
  row.set("layout", layout == entry.layout_titles.end() ? entry.layout : layout->second);
  set_revision(row, entry, answers);
  row.set("restated", entry.provenance.status == ProvenanceStatus::restated);
  const auto catalog = input.catalogs.find(entry.catalog);
  if (catalog != input.catalogs.end())
    row.set("counts", counts_view(counts_of(entry, catalog->second)))
        .set("coverage_path", coverage_path(catalog->second));
  return row;
}

View recent_row(const Answers& answers, const Recent& recent) {
  const Entry& entry = *recent.entry;
  const EntryRevision& revision = *recent.revision;
  return View()
      .set("title", entry.title)
      .set("language", entry.language)
      .set("vendor", answers.vendor_name(entry))
      .set("path", revision.page.empty() ? paths_of(entry).front() : revision.page)
      .set("version", version_name(revision, answers.input->words))
      .set("date", display(*revision.date, answers.input->site.language))
      .set("date_iso", iso(*revision.date))
      .set("summary", revision.summary)
      .set("diff_path", revision.diff_page);
}

PageView make_home(const Answers& answers) {
  const RegistryInput& input = *answers.input;
  const std::string& language = input.site.language;
  PageView page = new_page(answers, home_path, "home", input.site.title.in(language), {});
  describe(page, input.site.description.in(language));
  std::vector<View> whitepapers, recent, catalogs, own;
  for (const Entry& entry : input.entries) whitepapers.push_back(whitepaper_row(answers, entry));
  for (const Recent& each : recent_revisions(input.entries)) recent.push_back(recent_row(answers, each));
  for (const auto& [id, catalog] : input.catalogs)
    catalogs.push_back(View()
                           .set("title", catalog.title.in(language))
                           .set("edition", catalog.edition)
                           .set("path", coverage_path(catalog)));
  for (const OwnPage& each : input.own_pages)
    own.push_back(View().set("title", each.title).set("path", own_page_path(each.name)));
  page.view.set("whitepapers", std::move(whitepapers)).set("recent", std::move(recent));
  page.view.set("catalogs", std::move(catalogs)).set("own_pages", std::move(own));
  return page;
}

}  // namespace

void plan_home(const Answers& answers, PagePlans& plans) {
  ContentDigest digest = page_digest(*answers.input, home_path);
  digest.add(iso(answers.input->today));
  for (const Vendor& vendor : answers.input->vendors) digest.add(vendor.id).add(vendor.name.ja).add(vendor.name.en);
  for (const Entry& entry : answers.input->entries) {
    digest.add(answers.head_of(entry));
    for (const EntrySection& section : entry.sections) {
      digest.add(static_cast<std::uint64_t>(state_of(section)));
      for (const ControlReference& reference : section.controls) digest.add(reference.id);
    }
  }
  for (const OwnPage& each : answers.input->own_pages) digest.add(each.name).add(each.title);
  plans.push_back({home_path, digest.text(), [&answers] { return make_home(answers); }});
}

}  // namespace hakusho::registry
