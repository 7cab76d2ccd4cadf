#include "pipeline/site_links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "base/unicode.h"
#include "model/address.h"
#include "model/catalog.h"
#include "pipeline/page_ids.h"
#include "pipeline/site_map.h"
#include "registry/page_parts.h"
#include "registry/site_files.h"
#include "render/prose/links.h"

namespace hakusho::pipeline {

namespace {

using Ids = std::set<std::string, std::less<>>;

std::optional<unsigned> hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a') + 10;
  if (digit >= 'A' && digit <= 'F') return static_cast<unsigned>(digit - 'A') + 10;
  return std::nullopt;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto high = text[at] == '%' && at + 2 < text.size() ? hex_value(text[at + 1]) : std::nullopt;
    const auto low = high ? hex_value(text[at + 2]) : std::nullopt;
    if (low) {
      decoded += static_cast<char>(*high * 16 + *low);
      at += 2;
    } else {
      decoded += text[at];
    }
  }
  return decoded;
}

// A link taken apart: the file that a server would send, and the id on its page.
struct Target {
  std::string path;  // empty: the page that holds the link
  std::string id;
};

std::string without_dots(std::string_view path) {
  std::vector<std::string> steps;
  for (const std::string_view step : split(path, '/')) {
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (step != "." && !(step.empty() && !steps.empty())) {
      steps.emplace_back(step);
    }
  }
  const bool folder = path.ends_with('/') || path.ends_with("/.") || path == "." || path.ends_with("..");
  std::string joined = join(steps, "/");
  return folder && !joined.empty() && !joined.ends_with('/') ? joined + "/" : joined;
}

Target target_of(std::string_view written) {
  Target target;
  const std::size_t hash = written.find('#');
  if (hash != std::string_view::npos) target.id = percent_decoded(written.substr(hash + 1));
  const std::string_view address = written.substr(0, hash);
  const std::string_view path = address.substr(0, address.find('?'));
  if (address.empty()) return target;
  target.path = without_dots(percent_decoded(path));
  if (target.path.empty() || target.path.ends_with('/')) target.path += "index.html";
  return target;
}

std::string folder_of(const Entry& entry) { return WhitepaperPaths(entry.vendor, entry.whitepaper).folder(); }

// Where a link stands: on which page, and in text that can still be changed or not.
struct From {
  std::string page;
  Severity severity = Severity::error;
};

class LinkCheck {
 public:
  LinkCheck(const Linked& linked, const SitePlan& plan, const Design& design)
      : design_(design), unknown_(linked.incomplete.begin(), linked.incomplete.end()) {
    for (const Entry& entry : linked.entries) sections_.emplace(folder_of(entry), &entry);
    for (const Entry& past : linked.past)
      if (!past.revisions.empty()) sections_.emplace(folder_of(past) + past.revisions.back().version + "/", &past);
    for (const registry::OwnPage& page : plan.input.own_pages)
      own_ids_.emplace(page.name + ".html", ids_in(page.body.text));
  }

  SiteMap& map() { return map_; }

  void check(const PageLink& link, const From& from, Diagnostics& found) const {
    const Target target = target_of(link.target);
    const std::string& page = target.path.empty() ? from.page : target.path;
    if (is_unknown(page)) return;
    if (!map_.has(page)) report(link, from, "the site has no \"" + page + "\"", hint_for(page), found);
    else if (!target.id.empty() && page.ends_with(".html")) check_id(link, from, page, target.id, found);
  }

 private:
  bool is_unknown(std::string_view page) const {
    return std::any_of(unknown_.begin(), unknown_.end(),
                       [&](const std::string& folder) { return page.starts_with(folder); });
  }

  // The same link often stands in many revisions.
  const std::string& hint_for(const std::string& page) const {
    const auto [hint, fresh] = hints_.try_emplace(page);
    if (fresh) hint->second = make_hint(page);
    return hint->second;
  }

  std::string make_hint(const std::string& page) const {
    const std::size_t dot = page.rfind('.');
    const bool names_file = dot != std::string::npos && page.find('/', dot) == std::string::npos;
    for (const std::string& candidate :
         {nfc(page), names_file ? page.substr(0, dot) + ".html" : page + ".html", page + "/index.html"})
      if (candidate != page && map_.has(candidate)) return "write \"" + candidate + "\", as the site calls it";
    const std::string meant = map_.nearest(page);
    return meant.empty() ? "addresses begin at the site's first folder; pages of your own are in site/pages/, files in "
                           "site/static/"
                         : "did you mean \"" + meant + "\"?";
  }

  // Nothing is known of the ids of pages that are made of values alone.
  static bool has_open_ids(std::string_view page) {
    return page.find("/diff/") != std::string_view::npos ||
           (page.starts_with("controls/") && page.ends_with("/index.html"));
  }

  bool is_written_by_template(const std::string& page, const std::string& id) const {
    const auto kind = design_.template_ids.find(kind_of_page(page));
    if (kind != design_.template_ids.end()) return kind->second.may_write(id);
    return std::any_of(design_.template_ids.begin(), design_.template_ids.end(),
                       [&](const auto& each) { return each.second.may_write(id); });
  }

  void check_id(const PageLink& link, const From& from, const std::string& page, const std::string& id,
                Diagnostics& found) const {
    if (id == "top" || id.starts_with(":~:") || is_written_by_template(page, id) || has_open_ids(page)) return;
    std::vector<std::string> known;
    const auto own = own_ids_.find(page);
    const auto whitepaper = sections_.find(page.substr(0, page.rfind('/') + 1));
    if (own != own_ids_.end()) known.assign(own->second.begin(), own->second.end());
    if (whitepaper != sections_.end())
      for (const EntrySection& section : whitepaper->second->sections) known.push_back(anchor_for(section.id));
    if (std::find(known.begin(), known.end(), id) != known.end()) return;
    if (whitepaper != sections_.end() && id.starts_with("fn")) return;  // a footnote
    std::erase_if(known, [](const std::string& each) { return each.starts_with("fn-") || each.starts_with("fnref-"); });
    const std::optional<std::string> meant = did_you_mean(id, known);
    if (known.size() > 8) known.resize(8);
    report(link, from, "\"" + page + "\" has nothing called \"#" + id + "\"",
           meant           ? "did you mean \"#" + *meant + "\"?"
           : known.empty() ? "link to the page itself"
                           : "it has: #" + join(known, ", #"),
           found);
  }

  static void report(const PageLink& link, const From& from, std::string message, std::string hint,
                     Diagnostics& found) {
    Location where = link.where;
    where.length = static_cast<std::uint32_t>(count_characters(link.target));
    Diagnostic diagnostic{from.severity,
                          "app/dead-link",
                          "this link leads nowhere: " + std::move(message),
                          std::move(hint),
                          std::move(where),
                          {},
                          {},
                          {}};
    if (from.severity == Severity::warning)
      diagnostic.hint += diagnostic.hint.ends_with('?') ? " a published revision stays as it is"
                                                        : "; a published revision stays as it is";
    found.add(std::move(diagnostic));
  }

  const Design& design_;
  std::set<std::string> unknown_;  // folders of whitepapers whose pages are not known
  SiteMap map_;
  mutable std::map<std::string, std::string> hints_;
  std::map<std::string, const Entry*> sections_;  // by the folder of the pages that show them
  std::map<std::string, Ids, std::less<>> own_ids_;
};

// The pages across whitepapers that an author named, by address: what to rename when something else is there.
std::map<std::string, Location> named_by_authors(const SitePlan& plan) {
  std::map<std::string, Location> named;
  for (const registry::OwnPage& page : plan.input.own_pages)
    named.emplace(page.name + ".html", Location{"site/pages/" + page.name + ".md", {}});
  for (const Vendor& vendor : plan.input.vendors)
    named.emplace(vendor_path(vendor.id), Location{vendor.path.substr(0, vendor.path.rfind('/')), {}});
  for (const auto& [id, catalog] : plan.input.catalogs)
    for (const Control& control : catalog.controls)
      named.emplace(control_path(catalog, control), Location{catalog.path, control.at});
  return named;
}

void add_addresses(const Linked& linked, const SitePlan& plan, const ProjectFiles& files, const Design& design,
                   SiteMap& map) {
  std::map<std::string, Location> named = named_by_authors(plan);
  for (const Plan& planned : plan.plans) {
    if (planned.kind != PlanKind::page) continue;
    const auto author = named.extract(planned.name);
    map.add(planned.name, author.empty() ? Location{} : author.mapped());
  }
  std::set<std::string, std::less<>> given;
  for (const SourceFile& file : files.static_files) {
    map.add(static_path(file), {file.path, {}});
    given.insert(static_path(file));
  }
  for (const std::string& path : registry::site_file_paths(plan.input))
    if (!may_be_given(path) || given.count(path) == 0) map.add(path, {});
  map.add("manifest.json", {});
  map.add("assets/search", {});
  for (const Page& asset : design.assets) map.add(asset.path, {});
  for (const std::string& path : linked.pages) map.add(path, {});
}

}  // namespace

void check_site(const Linked& linked, const SitePlan& plan, const std::vector<SitePage>& pages,
                const ProjectFiles& files, const Design& design, Diagnostics& found) {
  LinkCheck check(linked, plan, design);
  add_addresses(linked, plan, files, design, check.map());
  check.map().report_collisions(found);
  for (const PageLink& link : linked.links) check.check(link, {"index.html", Severity::error}, found);
  for (const PageLink& link : linked.past_links) check.check(link, {"index.html", Severity::warning}, found);
  for (const SitePage& page : pages)
    for (const PageLink& link : render::page_links(page.body, "site/pages/" + page.name + ".md"))
      check.check(link, {page.name + ".html", Severity::error}, found);
  for (const Vendor& vendor : plan.input.vendors)
    for (const PageLink& link : render::page_links(vendor.contact, vendor.path))
      check.check(link, {vendor_path(vendor.id), Severity::error}, found);
}

}  // namespace hakusho::pipeline
