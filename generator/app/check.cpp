#include "app/commands.h"
#include "app/loading.h"
#include "app/output.h"
#include "app/revisions.h"
#include "app/workshop.h"
#include "outline/outline.h"

namespace hakusho {

int check_command(const CheckOptions& options) {
  Diagnostics found;
  const Result<Loading> loading = load_project(options.root, found);
  if (!loading) {
    say(loading.failure());
    return exit_wrong_use;
  }
  const ProjectFiles& files = loading->files;
  const Workshop workshop = open_workshop(files, found);
  const std::vector<Vendor> vendors = read_vendors(files, found);
  for (const auto& [vendor, folder] : files.whitepapers()) {
    const std::optional<WhitepaperSources> sources = read_sources(files, *vendor, *folder, loading->tagged_of(*folder), "", found);
    if (!sources) continue;
    const std::optional<Revisions> revisions = read_revisions(files.root, *sources, workshop.catalogs, found);
    if (revisions) check_layout_of(revisions->working, workshop.layouts, found);
    found.attach_source(sources->working.path, sources->working.bytes);
  }
  found.sort();
  say(found, Infos::shown);
  return found.has_errors() ? exit_errors : exit_good;
}

}  // namespace hakusho
