#include "pipeline/link.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "base/files.h"
#include "base/parallel.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/address.h"
#include "model/catalog.h"
#include "publish/compiled.h"
#include "read/site_page.h"
#include "registry/site_files.h"
#include "render/pages/page.h"
#include "render/prose/bodies.h"
#include "render/prose/links.h"
#include "render/prose/prose_html.h"
#include "search/search.h"

namespace hakusho::pipeline {

namespace {

using Name = std::pair<std::string, std::string>;  // vendor, whitepaper

std::string hint_for(const std::string& written, const std::vector<std::string>& known, const std::string& otherwise) {
  const std::optional<std::string> meant = did_you_mean(written, known);
  return meant ? "did you mean \"" + *meant + "\"?" : otherwise;
}

}  // namespace

void check_links(const std::vector<Entry>& entries, const std::vector<OutgoingLink>& others, Diagnostics& found) {
  std::map<Name, const Entry*> by_name;
  std::vector<std::string> names;
  for (const Entry& entry : entries) {
    by_name[{entry.vendor, entry.whitepaper}] = &entry;
    names.push_back(entry.vendor + "/" + entry.whitepaper);
  }
  const auto check = [&](const OutgoingLink& link) {
    const std::string name = link.vendor + "/" + link.whitepaper;
    const auto target = by_name.find({link.vendor, link.whitepaper});
    if (target == by_name.end()) {
      found.error("app/missing-target", link.where, "there is no whitepaper \"" + name + "\"",
                  hint_for(name, names, "`hakusho list` shows what there is"));
      return;
    }
    if (link.anchor.empty()) return;
    std::vector<std::string> anchors;
    for (const EntrySection& section : target->second->sections) anchors.push_back(anchor_for(section.id));
    if (std::find(anchors.begin(), anchors.end(), anchor_for(link.anchor)) == anchors.end())
      found.error("app/missing-target", link.where, "\"" + name + "\" has no section \"" + link.anchor + "\"",
                  hint_for(link.anchor, anchors, "a section is named by its id or its control's id"));
  };
  for (const Entry& entry : entries)
    for (const OutgoingLink& link : entry.links) check(link);
  for (const OutgoingLink& link : others) check(link);
}

namespace {

// Links of the pages that are not a whitepaper's, seen from a page that is `root` away from the site's first folder.
render::FindDestination destinations_from(std::string root) {
  return [root = std::move(root)](const std::string& target) -> render::Destination {
    if (target.starts_with('#')) return {target, target};
    const auto whitepaper = render::other_whitepaper(target);
    if (!whitepaper) return {root + target, target};
    const std::string name = whitepaper->vendor + "/" + whitepaper->whitepaper;
    const std::string& anchor = whitepaper->anchor;
    const WhitepaperPaths paths(whitepaper->vendor, whitepaper->whitepaper);
    return {root + (anchor.empty() ? paths.front() : paths.section(anchor)),
            name + (anchor.empty() ? "" : " " + anchor)};
  };
}

std::vector<registry::OwnPage> own_pages(const std::vector<SitePage>& pages, const Design& design) {
  std::vector<registry::OwnPage> own;
  const auto around = design.template_ids.find("own");
  const std::set<std::string, std::less<>> taken =
      around == design.template_ids.end() ? std::set<std::string, std::less<>>() : around->second.literal();
  for (const SitePage& page : pages) {
    render::ProseOptions options;
    options.heading_level = 2;
    options.id_prefix = page.name;
    options.words = &design.words;
    options.find_destination = destinations_from("");
    own.push_back({page.name, page.title, page.description, render::html_with_ids(page.body, options, taken)});
  }
  return own;
}

std::map<std::string, Markup> contacts_of(const std::vector<Vendor>& vendors, const Words& words) {
  std::map<std::string, Markup> contacts;
  for (const Vendor& vendor : vendors) {
    render::ProseOptions options;
    options.id_prefix = "contact";
    options.words = &words;
    options.find_destination = destinations_from("../");
    if (!vendor.contact.empty()) contacts.emplace(vendor.id, render::html_of(vendor.contact, options));
  }
  return contacts;
}

std::vector<Plan> plans_of(const registry::RegistryInput& input, const Design& design, const View& common,
                           unsigned threads) {
  std::vector<registry::PagePlan> pages;
  std::vector<search::FilesPlan> searches;
  for_each_index(2, threads, [&](std::size_t at) {
    if (at == 0) pages = registry::plan_pages(input);
    else
      searches = search::plan_search(input.entries, input.past, input.vendors, input.catalogs, design.synonyms,
                                     design.site.language);
  });
  std::vector<Plan> plans;
  for (registry::PagePlan& page : pages)
    plans.push_back({page.path, page.digest,
                     [make = std::move(page.make), &design, &common] {
                       return std::vector<Page>{render::render_page(design.templates, common, design.site, make())};
                     },
                     PlanKind::page, page.listing});
  for (search::FilesPlan& files : searches)
    plans.push_back({files.name, files.digest, std::move(files.make), PlanKind::search});
  return plans;
}

// Keeps the plan's files when their digest is the one of the last run and they are still published; makes them
// otherwise.
Result<publish::MadeFiles> take_or_make(const Plan& plan, const publish::MadeFiles* last, publish::Sink& sink) {
  const bool same = last != nullptr && last->digest == plan.digest &&
                    std::all_of(last->files.begin(), last->files.end(),
                                [&](const publish::PageRecord& file) { return sink.stands(file.path, file.sha256); });
  if (same) {
    for (const publish::PageRecord& file : last->files) sink.keep(file.path);
    return *last;
  }
  publish::MadeFiles made{plan.digest, {}};
  for (const Page& page : plan.make()) {
    const Result<std::string> digest = sink.put(page.path, page.bytes);
    if (!digest) return digest.failure();
    made.files.push_back({page.path, *digest, page.bytes.size()});
  }
  return made;
}

Outcome put_all(const std::vector<Page>& pages, publish::Sink& sink) {
  for (const Page& page : pages)
    if (const Result<std::string> put = sink.put(page.path, page.bytes); !put) return put.failure();
  return Done{};
}

// Feeds, files for servers and search engines, the theme's assets, and site/static/.
Outcome put_files(const registry::RegistryInput& input, const std::vector<std::string>& indexed,
                  const ProjectFiles& files, const Design& design, publish::Sink& sink) {
  std::set<std::string> given;
  for (const SourceFile& file : files.static_files) {
    const std::string path = static_path(file);
    if (const Result<std::string> put = sink.put(path, file.bytes); !put) return put.failure();
    given.insert(path);
  }
  std::vector<Page> ours = registry::make_site_files(input, indexed);
  std::erase_if(ours, [&](const Page& page) { return may_be_given(page.path) && given.count(page.path) > 0; });
  if (Outcome put = put_all(ours, sink); !put) return put;
  return put_all(design.assets, sink);
}

// The pages of the sitemap, in byte order.
std::vector<std::string> indexed_pages(const Linked& linked, const std::vector<Plan>& plans) {
  std::vector<std::string> indexed = linked.indexed_paths;
  for (const Plan& plan : plans)
    if (plan.listing == registry::Listing::in_sitemap) indexed.push_back(plan.name);
  std::sort(indexed.begin(), indexed.end());
  return indexed;
}

publish::MadeByPlan read_made(const publish::Cache& cache, const std::string& key) {
  const std::optional<std::string> bytes = cache.find("linked", key);
  return bytes ? publish::made_from(*bytes).value_or(publish::MadeByPlan()) : publish::MadeByPlan();
}

}  // namespace

std::vector<SitePage> read_site_pages(const ProjectFiles& files, Diagnostics& found) {
  std::vector<SitePage> pages;
  for (const SourceFile& file : files.pages) {
    const std::size_t slash = file.path.rfind('/') + 1;
    const std::string name = file.path.substr(slash, file.path.size() - slash - 3);
    if (!is_identifier(name)) {
      found.error("app/file-name", {file.path, {}}, "\"" + name + "\" cannot name a page",
                  "use small letters, digits and hyphens");
      continue;
    }
    if (std::optional<SitePage> page = read::read_site_page(file.bytes, file.path, name, found))
      pages.push_back(std::move(*page));
  }
  std::stable_sort(pages.begin(), pages.end(), [](const SitePage& a, const SitePage& b) { return a.order < b.order; });
  return pages;
}

std::vector<OutgoingLink> links_of_own_pages(const std::vector<SitePage>& pages, const std::vector<Vendor>& vendors) {
  std::vector<OutgoingLink> links;
  for (const SitePage& page : pages)
    for (OutgoingLink& link : render::whitepaper_links(page.body, "site/pages/" + page.name + ".md"))
      links.push_back(std::move(link));
  for (const Vendor& vendor : vendors)
    for (OutgoingLink& link : render::whitepaper_links(vendor.contact, vendor.path)) links.push_back(std::move(link));
  return links;
}

std::string static_path(const SourceFile& file) {
  return nfc(file.path.substr(std::string_view("site/static/").size()));
}

bool may_be_given(const std::string& path) { return path == "robots.txt" || path == "_headers" || path == ".nojekyll"; }

std::unique_ptr<const SitePlan> plan_site(const Linked& linked, const std::vector<Vendor>& vendors,
                                          const std::vector<SitePage>& pages, const Design& design, const View& common,
                                          const Date& today, unsigned threads) {
  auto plan = std::make_unique<SitePlan>(
      SitePlan{{design.site, design.words, design.catalogs, vendors, linked.entries, linked.past,
                own_pages(pages, design), contacts_of(vendors, design.words), today},
               {}});
  plan->plans = plans_of(plan->input, design, common, threads);
  return plan;
}

Outcome link_site(const SitePlan& plan, const Linked& linked, const ProjectFiles& files, const Design& design,
                  const std::string& key, publish::Sink& sink, const publish::Cache& cache, unsigned threads) {
  const std::vector<Plan>& plans = plan.plans;
  const publish::MadeByPlan last = read_made(cache, key);
  std::vector<publish::MadeFiles> made(plans.size());
  std::mutex mutex;
  Outcome outcome = Done{};
  const auto make_plan = [&](std::size_t at) -> Outcome {
    const auto before = last.find(plans[at].name);
    Result<publish::MadeFiles> done = take_or_make(plans[at], before == last.end() ? nullptr : &before->second, sink);
    if (!done) return done.failure();
    made[at] = std::move(*done);
    return Done{};
  };
  for_each_index(plans.size() + 1, threads, [&](std::size_t at) {
    const Outcome done =
        at < plans.size() ? make_plan(at) : put_files(plan.input, indexed_pages(linked, plans), files, design, sink);
    if (done) return;
    const std::lock_guard guard(mutex);
    outcome = done;
  });
  if (!outcome) return outcome;

  publish::MadeByPlan keep;
  for (std::size_t at = 0; at < plans.size(); ++at) keep.emplace(plans[at].name, std::move(made[at]));
  cache.store("linked", key, publish::to_bytes(keep));
  return Done{};
}

}  // namespace hakusho::pipeline
