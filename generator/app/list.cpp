#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/loading.h"
#include "app/output.h"
#include "app/revisions.h"

namespace hakusho {

namespace {

using Json = nlohmann::ordered_json;

std::string_view snapshot_of(const Revisions& revisions, std::size_t at) {
  if (at >= revisions.past.size()) return "working";
  if (!revisions.past[at].whitepaper) return "none";
  return revisions.past[at].origin == SnapshotOrigin::frozen ? "frozen" : "tag";
}

void print_text(const Revisions& revisions) {
  const Whitepaper& whitepaper = revisions.working;
  std::string text = whitepaper.vendor + "/" + whitepaper.id + "  " + whitepaper.title + "\n";
  for (std::size_t at = 0; at < whitepaper.history.revisions.size(); ++at) {
    const Revision& revision = whitepaper.history.revisions[at];
    text += "  " + revision.version + "  " + (revision.date ? iso(*revision.date) : "no date") + "  " +
            std::string(snapshot_of(revisions, at)) + "\n";
  }
  print(text);
}

Json json_of(const Revisions& revisions) {
  const Whitepaper& whitepaper = revisions.working;
  Json list = Json::array();
  for (std::size_t at = 0; at < whitepaper.history.revisions.size(); ++at) {
    const Revision& revision = whitepaper.history.revisions[at];
    list.push_back({{"version", revision.version},
                    {"date", revision.date ? Json(iso(*revision.date)) : Json()},
                    {"snapshot", snapshot_of(revisions, at)}});
  }
  return {{"vendor", whitepaper.vendor},   {"whitepaper", whitepaper.id},   {"title", whitepaper.title},
          {"catalog", whitepaper.catalog}, {"layout", whitepaper.layout},   {"language", whitepaper.language},
          {"revisions", std::move(list)}};
}

}  // namespace

int list_command(const ListOptions& options) {
  Diagnostics found;
  const Result<Loading> loading = load_project(options.root, found);
  if (!loading) {
    say(loading.failure());
    return exit_wrong_use;
  }
  const Catalogs catalogs = read_catalogs(loading->files, found);
  Json all = Json::array();
  for (const auto& [vendor, folder] : loading->files.whitepapers()) {
    const std::optional<WhitepaperSources> sources = read_sources(loading->files, *vendor, *folder, loading->tagged_of(*folder), "", found);
    const std::optional<Revisions> revisions =
        sources ? read_revisions(loading->files.root, *sources, catalogs, found) : std::nullopt;
    if (!revisions) continue;
    if (options.format == ListFormat::json) all.push_back(json_of(*revisions));
    else print_text(*revisions);
  }
  if (options.format == ListFormat::json) print(all.dump(2) + "\n");
  say(found, Infos::counted);
  return found.has_errors() ? exit_errors : exit_good;
}

}  // namespace hakusho
