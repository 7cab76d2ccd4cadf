#include <algorithm>

#include "app/commands.h"
#include "app/output.h"
#include "base/files.h"
#include "base/text.h"
#include "diff/json.h"
#include "pipeline/comparisons.h"
#include "pipeline/open_whitepaper.h"
#include "pipeline/version.h"
#include "read/whitepaper.h"
#include "render/compare/diff_file.h"
#include "render/compare/diff_page.h"
#include "render/compare/diff_text.h"
#include "render/pages/page.h"

namespace hakusho::app {

namespace {

// One side of the comparison, as the user named it.
struct Side {
  Whitepaper whitepaper;
  ComparedRevision revision;
};

ComparedRevision as_revision(const Whitepaper& working, const std::string& name) {
  for (const Revision& revision : working.history.revisions)
    if (revision.version == name) return {revision.version, revision.printed_version, revision.date};
  return {name, "", std::nullopt};
}

Failure unreadable(const Diagnostics& found, const std::string& name) {
  say(found, Infos::counted);
  return {"the revision \"" + name + "\" does not read", "mend what is named above"};
}

// The text that the user named: `working`, a version, or a tag, branch or commit.
Result<Side> find_side(const std::string& name, const pipeline::Revisions& revisions,
                       const pipeline::OpenWhitepaper& open) {
  const Whitepaper& working = revisions.working;
  const std::vector<Revision>& history = working.history.revisions;
  const bool newest = !history.empty() && history.back().version == name;
  // The published text where there is one, else the text that is going to be published.
  if (newest && revisions.published) return Side{*revisions.published->whitepaper, as_revision(working, name)};
  if (newest || name == "working") return Side{working, as_revision(working, name)};
  for (const pipeline::PastRevision& past : revisions.past)
    if (past.version == name && past.whitepaper) return Side{*past.whitepaper, as_revision(working, name)};
  std::vector<std::string> versions;
  for (const Revision& revision : history) versions.push_back(revision.version);
  const Result<pipeline::CommittedText> committed = pipeline::read_committed(open, name);
  if (!committed && std::find(versions.begin(), versions.end(), name) != versions.end())
    return Failure{"there is no text of revision \"" + name + "\": no frozen file and no tag holds it",
                   "fetch the tags (`git fetch --tags`), or name another revision: " + join(versions, ", ")};
  if (!committed) {
    const Failure& failure = committed.failure();
    const std::string hint = failure.hint.empty() ? "" : failure.hint + "; ";
    return Failure{failure.message, hint + "known versions: " + join(versions, ", ")};
  }
  Diagnostics found;
  std::optional<Whitepaper> whitepaper = read::read_whitepaper(committed->bytes, committed->path, open.folder->vendor,
                                                               open.folder->whitepaper, open.design.catalogs, found);
  found.attach_source(committed->path, committed->bytes);
  if (!whitepaper || found.has_errors()) return unreadable(found, name);
  return Side{std::move(*whitepaper), as_revision(working, name)};
}

std::string spelt(const DiffReport& report, const DiffOptions& options, const pipeline::Design& design,
                  const Vendor& vendor) {
  const render::TerminalStyle style = colour_on_output() ? render::TerminalStyle::colour : render::TerminalStyle::plain;
  render::DiffPageOptions page{Format::html, design.site, vendor, design.words, {}};
  switch (options.format) {
    case DiffFormat::text: return render::diff_text(report, design.words, style);
    case DiffFormat::json: return diff::diff_json(report);
    case DiffFormat::markdown:
      page.format = Format::markdown;
      return render::render_page(design.templates,
                                 render::common_view(design.site, std::string(pipeline::program_version)), design.site,
                                 render::diff_page(report, page))
          .bytes;
    case DiffFormat::html: {
      std::string style_sheet;
      for (const Page& asset : design.assets)
        if (asset.path == "assets/diff.css") style_sheet = asset.bytes;
      return render::diff_file(design.templates, render::diff_page(report, page), style_sheet);
    }
  }
  return {};
}

}  // namespace

int diff_command(const DiffOptions& options) {
  Diagnostics found;
  const Result<pipeline::OpenWhitepaper> open = pipeline::open_whitepaper(options.root, options.whitepaper, found);
  if (!open) return refuse(open.failure(), exit_wrong_use);
  const pipeline::Design& design = open->design;
  const std::vector<Vendor> vendors = pipeline::read_vendors(open->project.files, found);
  const std::optional<pipeline::Revisions> revisions =
      open->sources ? pipeline::read_revisions(*open->sources, design.catalogs, found) : std::nullopt;
  if (!revisions || found.has_errors()) {
    say(found, Infos::counted);
    return exit_wrong_use;
  }
  const std::size_t dots = options.range.find("..");
  if (dots == std::string::npos || dots == 0 || options.range.find("...") != std::string::npos)
    return refuse({"\"" + options.range + "\" is no range", "write FROM..TO, such as 1.0..1.1 or 1.1..working"},
                  exit_wrong_use);
  const std::string from_name = options.range.substr(0, dots), to_name = options.range.substr(dots + 2);
  const Result<Side> from = find_side(from_name, *revisions, *open);
  if (!from) return refuse(from.failure(), exit_wrong_use);
  const Result<Side> to = find_side(to_name.empty() ? "working" : to_name, *revisions, *open);
  if (!to) return refuse(to.failure(), exit_wrong_use);
  const DiffReport report = pipeline::compare_states(from->whitepaper, to->whitepaper, from->revision, to->revision,
                                                     design.layouts, design.catalogs, design.words);
  const Vendor* vendor = nullptr;
  for (const Vendor& each : vendors)
    if (each.id == open->folder->vendor) vendor = &each;
  print(spelt(report, options, design, vendor == nullptr ? Vendor() : *vendor));
  return report.same() ? exit_good : exit_errors;
}

}  // namespace hakusho::app
