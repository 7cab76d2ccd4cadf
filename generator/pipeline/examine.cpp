#include "pipeline/examine.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/files.h"
#include "base/limits.h"
#include "base/picture.h"
#include "base/text.h"
#include "check/future_revisions.h"
#include "check/history_changes.h"
#include "check/rules.h"
#include "model/address.h"
#include "outline/outline.h"
#include "pipeline/snapshot_findings.h"
#include "render/prose/bodies.h"
#include "render/prose/links.h"

namespace hakusho::pipeline {

namespace {

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

void check_figures(const WhitepaperSources& sources, Diagnostics& found) {
  for (const SourceFile& figure : sources.figures) {
    const PictureKind kind = picture_kind(figure.bytes);
    if (kind == PictureKind::none)
      found.error("app/figure", {figure.path, {}}, "\"" + figure.path + "\" is neither a PNG nor a JPEG picture",
                  "convert it; what the name says does not count");
    else if (!name_fits(figure.path, kind))
      found.error("app/figure", {figure.path, {}},
                  "\"" + figure.path + "\" holds another kind of picture than its name says",
                  std::string("rename it to end in ") + (kind == PictureKind::png ? ".png" : ".jpg"));
  }
}

void check_history(const Examined& examined, const Design& design, Diagnostics& found) {
  const Whitepaper& working = examined.revisions->working;
  const std::vector<Revision>& history = working.history.revisions;
  for (std::size_t at = 1; at < history.size(); ++at) {
    const DiffReport* report = examined.comparisons.into(at);
    // A row says what came since the revision before it; across a gap it cannot be held to that.
    if (report != nullptr && report->from.version == history[at - 1].version)
      check::check_revision(history[at], *report, working.path, design.site.declare_format,
                            design.words_in(working.language), found);
  }
}

// A layout that exists may still be left out of the site.
void check_layout(const Whitepaper& working, const Design& design, Diagnostics& found) {
  const std::vector<std::string>& known = design.known_layouts;
  const bool exists = std::find(known.begin(), known.end(), working.layout) != known.end();
  if (!exists || design.layouts.count(working.layout) > 0)
    return outline::check_layout_of(working, design.layouts, found);
  const std::vector<std::string>& published = design.site.layouts;
  if (std::find(published.begin(), published.end(), working.layout) != published.end()) return;  // it does not read
  found.error("outline/layout", {working.path, working.layout_at, 1},
              "the site does not publish the layout \"" + working.layout + "\": site.yaml publishes only " +
                  join(published, ", "),
              "add " + working.layout + " to `layouts` in site/site.yaml, or let the whitepaper name one of those");
}

// Each earlier revision has a folder beside the whitepaper's own pages.
void check_versions(const Whitepaper& working, const Design& design, Diagnostics& found) {
  std::set<std::string> taken = {"index.html", "revisions.html", "revisions.md", "print.css",
                                 "feed.xml",   "diff",           "figures",      "retired"};
  for (const auto& [id, layout] : design.layouts) taken.insert({id + ".html", id + ".md"});
  for (const Revision& revision : working.history.revisions) {
    std::string lower = revision.version;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    if (taken.count(lower) > 0)
      found.error("app/same-address", {working.path, revision.at, 1},
                  "a version cannot be called \"" + revision.version +
                      "\", since the whitepaper has a page, file or folder of that name on the site",
                  "give the version another name, and say what is printed in `printed_version`");
  }
}

check::CheckContext context_of(const WhitepaperSources& sources, const Examined& examined, const Design& design) {
  const Revisions& revisions = *examined.revisions;
  const std::vector<KnownState>& states = examined.comparisons.states;
  check::CheckContext context{design.catalogs};
  context.labels = states.empty() ? printed_numbers(revisions.working, design.layouts, design.catalogs, design.words)
                                  : states.back().numbers();
  for (const PastRevision& past : revisions.past)
    if (past.whitepaper)
      for (const SectionAt& at : sections_in_order(*past.whitepaper)) context.earlier.insert(at.section->id);
  for (const SourceFile& figure : sources.figures) context.figures.insert(name_of(figure.path));
  return context;
}

}  // namespace

Examined examine(const WhitepaperSources& sources, const Design& design, Diagnostics& found) {
  Examined examined;
  Diagnostics reading;
  if (std::optional<Revisions> revisions = read_revisions(sources, design.catalogs, reading))
    examined.revisions = std::make_unique<const Revisions>(std::move(*revisions));
  const bool readable = !reading.has_errors();
  found.append(std::move(reading));
  check_figures(sources, found);
  if (!examined.revisions) return examined;
  const Whitepaper& working = examined.revisions->working;
  check_layout(working, design, found);
  check_versions(working, design, found);
  // Without its catalog every control would be unknown, which the reader has said once.
  if (design.catalogs.count(working.catalog) == 0) return examined;
  // In a group of their own, since these may be accepted.
  Diagnostics checked;
  if (readable) {
    examined.comparisons =
        compare_revisions(*examined.revisions, design.site.diff_pairs, design.layouts, design.catalogs, design.words);
    check_snapshots(sources, *examined.revisions, design, checked);
    check_history(examined, design, checked);
  }
  if (design.today.year > 0) check::check_future(working, design.today, checked);
  check::check_whitepaper(working, context_of(sources, examined, design), checked);
  checked.attach_source(sources.working.path, sources.working.bytes);
  found.append(std::move(checked));
  found.attach_source(sources.working.path, sources.working.bytes);
  return examined;
}

Entry link_ends(const Whitepaper& whitepaper) {
  Entry entry;
  entry.vendor = whitepaper.vendor;
  entry.whitepaper = whitepaper.id;
  for (const SectionAt& at : sections_in_order(whitepaper)) entry.sections.emplace_back().id = at.section->id;
  entry.links = render::outgoing_links(whitepaper);
  return entry;
}

std::vector<PageLink> site_links(const Whitepaper& whitepaper) {
  std::vector<PageLink> links = render::page_links(whitepaper);
  for (PageLink& link : links)
    if (link.target.starts_with("figures/"))
      link.target.insert(0, WhitepaperPaths(whitepaper.vendor, whitepaper.id).folder());
  return links;
}

void attach_sources(const Source& source, Diagnostics& found) {
  std::set<std::string> paths;
  for (const Diagnostic& diagnostic : found.all())
    if (diagnostic.source_line.empty() && diagnostic.where.at.line > 0) paths.insert(diagnostic.where.path);
  for (const std::string& path : paths)
    if (const Result<std::string> bytes = source.read(path, limits::dataset_file_bytes))
      found.attach_source(path, *bytes);
}

}  // namespace hakusho::pipeline
