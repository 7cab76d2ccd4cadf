#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/output.h"
#include "pipeline/open_project.h"
#include "pipeline/revisions.h"

namespace hakusho::app {

namespace {

using Json = nlohmann::ordered_json;

std::string_view snapshot_of(const pipeline::Revisions& revisions, std::size_t at) {
  if (at >= revisions.past.size()) return "working";
  if (!revisions.past[at].whitepaper) return "none";
  return revisions.past[at].origin == history::SnapshotOrigin::frozen ? "frozen" : "tag";
}

void print_text(const pipeline::Revisions& revisions) {
  const Whitepaper& whitepaper = revisions.working;
  std::string text = whitepaper.vendor + "/" + whitepaper.id + "  " + whitepaper.title + "\n";
  for (std::size_t at = 0; at < whitepaper.history.revisions.size(); ++at) {
    const Revision& revision = whitepaper.history.revisions[at];
    text += "  " + revision.version + "  " + (revision.date ? iso(*revision.date) : "no date") + "  " +
            std::string(snapshot_of(revisions, at)) + "\n";
  }
  print(text);
}

Json json_of(const pipeline::Revisions& revisions) {
  const Whitepaper& whitepaper = revisions.working;
  Json list = Json::array();
  for (std::size_t at = 0; at < whitepaper.history.revisions.size(); ++at) {
    const Revision& revision = whitepaper.history.revisions[at];
    list.push_back({{"version", revision.version},
                    {"date", revision.date ? Json(iso(*revision.date)) : Json()},
                    {"snapshot", snapshot_of(revisions, at)}});
  }
  return {{"vendor", whitepaper.vendor},   {"whitepaper", whitepaper.id}, {"title", whitepaper.title},
          {"catalog", whitepaper.catalog}, {"layout", whitepaper.layout}, {"language", whitepaper.language},
          {"revisions", std::move(list)}};
}

}  // namespace

int list_command(const ListOptions& options) {
  Diagnostics found;
  const Result<pipeline::Project> project = pipeline::open_project(options.root, found);
  if (!project) {
    say(project.failure());
    return exit_wrong_use;
  }
  const Catalogs catalogs = pipeline::read_catalogs(project->files, found);
  Json all = Json::array();
  for (const auto& [vendor, folder] : project->files.whitepapers()) {
    const std::optional<pipeline::WhitepaperSources> sources =
        pipeline::read_sources(project->files, *vendor, *folder, project->tagged_of(*folder), "", found);
    const std::optional<pipeline::Revisions> revisions =
        sources ? pipeline::read_revisions(*sources, catalogs, found) : std::nullopt;
    if (!revisions) continue;
    if (options.format == ListFormat::json) all.push_back(json_of(*revisions));
    else print_text(*revisions);
  }
  if (options.format == ListFormat::json) print(all.dump(2) + "\n");
  say(found, Infos::counted);
  return found.has_errors() ? exit_errors : exit_good;
}

}  // namespace hakusho::app
