#include "pipeline/examine.h"

#include <set>

#include "base/files.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "base/picture.h"
#include "check/history_changes.h"
#include "check/rules.h"
#include "outline/outline.h"
#include "pipeline/link.h"
#include "pipeline/snapshot_findings.h"
#include "render/prose/bodies.h"

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

// One whitepaper, looked at on a thread of its own.
struct Look {
  Diagnostics found;
  std::optional<Entry> ends;
};

Look look_at(const VendorFolder& vendor, const WhitepaperFolder& folder, const Project& project, const Design& design) {
  Look look;
  const std::optional<WhitepaperSources> sources =
      read_sources(project.files, vendor, folder, project.tagged_of(folder), "", look.found);
  if (!sources) return look;
  const Examined examined = examine(*sources, design, look.found);
  if (examined.revisions) look.ends = link_ends(examined.revisions->working);
  return look;
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
  outline::check_layout_of(working, design.layouts, found);
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

void attach_sources(const Source& source, Diagnostics& found) {
  std::set<std::string> paths;
  for (const Diagnostic& diagnostic : found.all())
    if (diagnostic.source_line.empty() && diagnostic.where.at.line > 0) paths.insert(diagnostic.where.path);
  for (const std::string& path : paths)
    if (const Result<std::string> bytes = source.read(path, limits::dataset_file_bytes))
      found.attach_source(path, *bytes);
}

void find_everything(const Project& project, const Design& design, Diagnostics& found, unsigned threads) {
  const auto folders = project.files.whitepapers();
  std::vector<Look> looks(folders.size());
  for_each_index(folders.size(), threads, [&](std::size_t at) {
    looks[at] = look_at(*folders[at].first, *folders[at].second, project, design);
  });
  std::vector<Entry> entries;
  for (Look& look : looks) {
    found.append(std::move(look.found));
    if (look.ends) entries.push_back(std::move(*look.ends));
  }
  check_links(entries, found);
  read_site_pages(project.files, found);
  attach_sources(*project.files.source, found);
}

}  // namespace hakusho::pipeline
