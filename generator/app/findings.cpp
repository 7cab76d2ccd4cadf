#include "app/findings.h"

#include <set>

#include "app/link.h"
#include "app/snapshot_findings.h"
#include "base/files.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "base/picture.h"
#include "check/history_changes.h"
#include "check/rules.h"
#include "outline/outline.h"
#include "render/bodies.h"

namespace hakusho {

namespace {

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

void check_figures(const WhitepaperSources& sources, Diagnostics& found) {
  for (const SourceFile& figure : sources.figures) {
    const PictureKind kind = picture_kind(figure.bytes);
    if (kind == PictureKind::none)
      found.error("app/figure", {figure.path, {}}, "\"" + figure.path + "\" is neither a PNG nor a JPEG picture",
                  "convert it; what the name says does not count");
    else if (!name_fits(figure.path, kind))
      found.error("app/figure", {figure.path, {}}, "\"" + figure.path + "\" holds another kind of picture than its name says",
                  std::string("rename it to end in ") + (kind == PictureKind::png ? ".png" : ".jpg"));
  }
}

void check_history(const Examined& examined, const Workshop& workshop, Diagnostics& found) {
  const Whitepaper& working = examined.revisions->working;
  const std::vector<Revision>& history = working.history.revisions;
  for (std::size_t at = 1; at < history.size(); ++at) {
    const DiffReport* report = examined.comparisons.into(at);
    // A row says what came since the revision before it; across a gap it cannot be held to that.
    if (report != nullptr && report->from.version == history[at - 1].version)
      check_revision(history[at], *report, working.path, workshop.site.declare_format, workshop.words_in(working.language), found);
  }
}

CheckContext context_of(const WhitepaperSources& sources, const Examined& examined, const Workshop& workshop) {
  const Revisions& revisions = *examined.revisions;
  const std::vector<KnownState>& states = examined.comparisons.states;
  CheckContext context{workshop.catalogs};
  context.labels = !states.empty() && states.back().whitepaper == &revisions.working
                       ? states.back().numbers
                       : printed_numbers(revisions.working, workshop.layouts, workshop.catalogs, workshop.words);
  for (const PastRevision& past : revisions.past)
    if (past.whitepaper)
      for (const SectionAt& at : sections_in_order(*past.whitepaper)) context.earlier.insert(at.section->id);
  for (const SourceFile& figure : sources.figures) context.figures.insert(name_of(figure.path));
  return context;
}

// One whitepaper, looked at on a thread of its own.
struct Look {
  Diagnostics found;
  std::optional<Entry> ends;
};

Look look_at(const VendorFolder& vendor, const WhitepaperFolder& folder, const Loading& loading, const Workshop& workshop) {
  Look look;
  const std::optional<WhitepaperSources> sources =
      read_sources(loading.files, vendor, folder, loading.tagged_of(folder), "", look.found);
  if (!sources) return look;
  const Examined examined = examine(loading.files.root, *sources, workshop, look.found);
  if (examined.revisions) look.ends = link_ends(examined.revisions->working);
  return look;
}

}  // namespace

Examined examine(const std::string& root, const WhitepaperSources& sources, const Workshop& workshop, Diagnostics& found) {
  Examined examined;
  Diagnostics reading;
  if (std::optional<Revisions> revisions = read_revisions(root, sources, workshop.catalogs, reading))
    examined.revisions = std::make_unique<const Revisions>(std::move(*revisions));
  const bool readable = !reading.has_errors();
  found.append(std::move(reading));
  check_figures(sources, found);
  if (!examined.revisions) return examined;
  const Whitepaper& working = examined.revisions->working;
  check_layout_of(working, workshop.layouts, found);
  // Without its catalog every control would be unknown, which the reader has said once.
  if (workshop.catalogs.count(working.catalog) == 0) return examined;
  // In a group of their own, since these may be accepted.
  Diagnostics checked;
  if (readable) {
    examined.comparisons =
        compare_revisions(*examined.revisions, workshop.site.diff_pairs, workshop.layouts, workshop.catalogs, workshop.words);
    check_snapshots(root, sources, *examined.revisions, workshop, checked);
    check_history(examined, workshop, checked);
  }
  check_whitepaper(working, context_of(sources, examined, workshop), checked);
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
  entry.links = outgoing_links(whitepaper);
  return entry;
}

void attach_sources(const std::string& root, Diagnostics& found) {
  std::set<std::string> paths;
  for (const Diagnostic& diagnostic : found.all())
    if (diagnostic.source_line.empty() && diagnostic.where.at.line > 0) paths.insert(diagnostic.where.path);
  for (const std::string& path : paths)
    if (const Result<std::string> bytes = read_inside(root, path, limits::dataset_file_bytes)) found.attach_source(path, *bytes);
}

void find_everything(const Loading& loading, const Workshop& workshop, Diagnostics& found) {
  const auto folders = loading.files.whitepapers();
  std::vector<Look> looks(folders.size());
  for_each_index(folders.size(), 0, [&](std::size_t at) {
    looks[at] = look_at(*folders[at].first, *folders[at].second, loading, workshop);
  });
  std::vector<Entry> entries;
  for (Look& look : looks) {
    found.append(std::move(look.found));
    if (look.ends) entries.push_back(std::move(*look.ends));
  }
  check_links(entries, found);
  read_site_pages(loading.files, found);
  attach_sources(loading.files.root, found);
}

}  // namespace hakusho
