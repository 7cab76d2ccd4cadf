#include <algorithm>

#include "app/commands.h"
#include "app/output.h"
#include "base/files.h"
#include "base/text.h"
#include "diff/json.h"
#include "pipeline/comparisons.h"
#include "pipeline/design.h"
#include "pipeline/open_project.h"
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

// `working`, a version, or a tag, branch or commit.
Result<Side> find_side(const std::string& name, const std::string& root, const pipeline::Revisions& revisions,
                       const pipeline::WhitepaperFolder& folder, const Catalogs& catalogs) {
  const Whitepaper& working = revisions.working;
  const std::vector<Revision>& history = working.history.revisions;
  const bool newest = !history.empty() && history.back().version == name;
  // What was published, when it was, and else what will be.
  if (newest && revisions.published) return Side{*revisions.published->whitepaper, as_revision(working, name)};
  if (newest || name == "working") return Side{working, as_revision(working, name)};
  for (const pipeline::PastRevision& past : revisions.past)
    if (past.version == name && past.whitepaper) return Side{*past.whitepaper, as_revision(working, name)};
  const Result<std::optional<history::Repository>> repository = history::Repository::open(root);
  if (!repository) return repository.failure();
  std::vector<std::string> versions;
  for (const Revision& revision : history) versions.push_back(revision.version);
  if (!*repository)
    return Failure{"there is no text of a revision \"" + name + "\"",
                   "known versions: " + join(versions, ", ") +
                       "; outside git only frozen revisions and `working` can be compared"};
  const Result<std::string> commit = (*repository)->commit(name);
  if (!commit && std::find(versions.begin(), versions.end(), name) != versions.end())
    return Failure{"there is no text of revision \"" + name + "\": no frozen file and no tag holds it",
                   "fetch the tags (`git fetch --tags`), or name another revision: " + join(versions, ", ")};
  if (!commit) {
    const Failure& failure = commit.failure();
    return Failure{failure.message, failure.hint + "; known versions: " + join(versions, ", ")};
  }
  const std::optional<history::Blob> blob = find_whitepaper(**repository, *commit, folder.vendor, folder.whitepaper);
  if (!blob)
    return Failure{"\"" + name + "\" holds no whitepaper \"" + folder.vendor + "/" + folder.whitepaper + "\"", {}};
  const Result<std::string> bytes = (*repository)->read(*blob, limits::dataset_file_bytes);
  if (!bytes) return bytes.failure();
  Diagnostics found;
  std::optional<Whitepaper> whitepaper =
      read::read_whitepaper(*bytes, name + ":" + blob->path, folder.vendor, folder.whitepaper, catalogs, found);
  found.attach_source(name + ":" + blob->path, *bytes);
  if (!whitepaper || found.has_errors()) return unreadable(found, name);
  return Side{std::move(*whitepaper), as_revision(working, name)};
}

std::string spelt(const DiffReport& report, const DiffOptions& options, const pipeline::Design& design,
                  const Vendor& vendor) {
  const render::TerminalStyle style = colour_on_output() ? render::TerminalStyle::colour : render::TerminalStyle::plain;
  render::DiffPageOptions page{render::Format::html, design.site, vendor, design.words, {}};
  switch (options.format) {
    case DiffFormat::text: return render::diff_text(report, design.words, style);
    case DiffFormat::json: return diff::diff_json(report);
    case DiffFormat::markdown:
      page.format = render::Format::markdown;
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

int trouble(const Failure& failure) {
  say(failure);
  return exit_wrong_use;
}

}  // namespace

int diff_command(const DiffOptions& options) {
  Diagnostics found;
  const Result<pipeline::Project> project = pipeline::open_project(options.root, found);
  if (!project) return trouble(project.failure());
  const pipeline::Design design = pipeline::read_design(project->files, found);
  const std::vector<Vendor> vendors = pipeline::read_vendors(project->files, found);
  const Result<pipeline::NamedWhitepaper> named = pipeline::find_named(*project, options.whitepaper);
  if (!named) return trouble(named.failure());
  const std::optional<pipeline::WhitepaperSources> sources = pipeline::read_sources(
      project->files, *named->vendor, *named->folder, project->tagged_of(*named->folder), "", found);
  const std::optional<pipeline::Revisions> revisions =
      sources ? pipeline::read_revisions(*sources, design.catalogs, found) : std::nullopt;
  if (!revisions || found.has_errors()) {
    say(found, Infos::counted);
    return exit_wrong_use;
  }
  const std::size_t dots = options.range.find("..");
  if (dots == std::string::npos || dots == 0 || options.range.find("...") != std::string::npos)
    return trouble({"\"" + options.range + "\" is no range", "write FROM..TO, such as 1.0..1.1 or 1.1..working"});
  const std::string from_name = options.range.substr(0, dots), to_name = options.range.substr(dots + 2);
  const Result<Side> from = find_side(from_name, project->files.root, *revisions, *named->folder, design.catalogs);
  if (!from) return trouble(from.failure());
  const Result<Side> to = find_side(to_name.empty() ? "working" : to_name, project->files.root, *revisions,
                                    *named->folder, design.catalogs);
  if (!to) return trouble(to.failure());
  const DiffReport report = pipeline::compare_states(from->whitepaper, to->whitepaper, from->revision, to->revision,
                                                     design.layouts, design.catalogs, design.words);
  const Vendor* vendor = nullptr;
  for (const Vendor& each : vendors)
    if (each.id == named->folder->vendor) vendor = &each;
  print(spelt(report, options, design, vendor == nullptr ? Vendor() : *vendor));
  return report.same() ? exit_good : exit_errors;
}

}  // namespace hakusho::app
