#include <algorithm>

#include "app/commands.h"
#include "app/comparisons.h"
#include "app/loading.h"
#include "app/output.h"
#include "app/workshop.h"
#include "base/files.h"
#include "base/text.h"
#include "diff/json.h"
#include "read/whitepaper.h"
#include "render/diff_file.h"
#include "render/diff_page.h"
#include "render/diff_text.h"
#include "render/page.h"

namespace hakusho {

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
Result<Side> find_side(const std::string& name, const std::string& root, const Revisions& revisions,
                       const WhitepaperFolder& folder, const Catalogs& catalogs) {
  const Whitepaper& working = revisions.working;
  const std::vector<Revision>& history = working.history.revisions;
  const bool newest = !history.empty() && history.back().version == name;
  // What was published, when it was, and else what will be.
  if (newest && revisions.published) return Side{*revisions.published->whitepaper, as_revision(working, name)};
  if (newest || name == "working") return Side{working, as_revision(working, name)};
  for (const PastRevision& past : revisions.past)
    if (past.version == name && past.whitepaper) return Side{*past.whitepaper, as_revision(working, name)};
  const Result<std::optional<Repository>> repository = Repository::open(root);
  if (!repository) return repository.failure();
  std::vector<std::string> versions;
  for (const Revision& revision : history) versions.push_back(revision.version);
  if (!*repository)
    return Failure{"there is no text of a revision \"" + name + "\"",
                   "known versions: " + join(versions, ", ") + "; outside git only frozen revisions and `working` can be compared"};
  const Result<std::string> commit = (*repository)->commit(name);
  if (!commit && std::find(versions.begin(), versions.end(), name) != versions.end())
    return Failure{"there is no text of revision \"" + name + "\": no frozen file and no tag holds it",
                   "fetch the tags (`git fetch --tags`), or name another revision: " + join(versions, ", ")};
  if (!commit) {
    const Failure& failure = commit.failure();
    return Failure{failure.message, failure.hint + "; known versions: " + join(versions, ", ")};
  }
  const std::optional<Blob> blob = find_whitepaper(**repository, *commit, folder.vendor, folder.whitepaper);
  if (!blob) return Failure{"\"" + name + "\" holds no whitepaper \"" + folder.vendor + "/" + folder.whitepaper + "\"", {}};
  const Result<std::string> bytes = (*repository)->read(*blob, limits::dataset_file_bytes);
  if (!bytes) return bytes.failure();
  Diagnostics found;
  std::optional<Whitepaper> whitepaper =
      read_whitepaper(*bytes, name + ":" + blob->path, folder.vendor, folder.whitepaper, catalogs, found);
  found.attach_source(name + ":" + blob->path, *bytes);
  if (!whitepaper || found.has_errors()) return unreadable(found, name);
  return Side{std::move(*whitepaper), as_revision(working, name)};
}

std::string spelt(const DiffReport& report, const DiffOptions& options, const Workshop& workshop, const Vendor& vendor) {
  const TerminalStyle style = colour_on_output() ? TerminalStyle::colour : TerminalStyle::plain;
  DiffPageOptions page{Format::html, workshop.site, vendor, workshop.words, {}};
  switch (options.format) {
    case DiffFormat::text: return diff_text(report, workshop.words, style);
    case DiffFormat::json: return diff_json(report);
    case DiffFormat::markdown:
      page.format = Format::markdown;
      return render_page(workshop.templates, common_view(workshop.site, HAKUSHO_VERSION), workshop.site, diff_page(report, page)).bytes;
    case DiffFormat::html: {
      std::string style_sheet;
      for (const Page& asset : workshop.assets)
        if (asset.path == "assets/diff.css") style_sheet = asset.bytes;
      return diff_file(workshop.templates, diff_page(report, page), style_sheet);
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
  const Result<Loading> loading = load_project(options.root, found);
  if (!loading) return trouble(loading.failure());
  const Workshop workshop = open_workshop(loading->files, found);
  const std::vector<Vendor> vendors = read_vendors(loading->files, found);
  const Result<NamedWhitepaper> named = find_named(*loading, options.whitepaper);
  if (!named) return trouble(named.failure());
  const std::optional<WhitepaperSources> sources =
      read_sources(loading->files, *named->vendor, *named->folder, loading->tagged_of(*named->folder), "", found);
  const std::optional<Revisions> revisions =
      sources ? read_revisions(loading->files.root, *sources, workshop.catalogs, found) : std::nullopt;
  if (!revisions || found.has_errors()) {
    say(found, Infos::counted);
    return exit_wrong_use;
  }
  const std::size_t dots = options.range.find("..");
  if (dots == std::string::npos || dots == 0 || options.range.find("...") != std::string::npos)
    return trouble({"\"" + options.range + "\" is no range", "write FROM..TO, such as 1.0..1.1 or 1.1..working"});
  const std::string from_name = options.range.substr(0, dots), to_name = options.range.substr(dots + 2);
  const Result<Side> from = find_side(from_name, loading->files.root, *revisions, *named->folder, workshop.catalogs);
  if (!from) return trouble(from.failure());
  const Result<Side> to = find_side(to_name.empty() ? "working" : to_name, loading->files.root, *revisions, *named->folder,
                                    workshop.catalogs);
  if (!to) return trouble(to.failure());
  const DiffReport report = compare_states(from->whitepaper, to->whitepaper, from->revision, to->revision,
                                           workshop.layouts, workshop.catalogs, workshop.words);
  const Vendor* vendor = nullptr;
  for (const Vendor& each : vendors)
    if (each.id == named->folder->vendor) vendor = &each;
  print(spelt(report, options, workshop, vendor == nullptr ? Vendor() : *vendor));
  return report.same() ? exit_good : exit_errors;
}

}  // namespace hakusho
