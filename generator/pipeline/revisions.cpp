#include "pipeline/revisions.h"

#include <algorithm>

#include "base/digest.h"
#include "base/files.h"
#include "base/limits.h"
#include "read/whitepaper.h"

namespace hakusho::pipeline {

namespace {

std::optional<Whitepaper> read_past(std::string_view bytes, const std::string& path, history::SnapshotOrigin origin,
                                    const WhitepaperFolder& folder, const Catalogs& catalogs, Diagnostics& found) {
  Diagnostics problems;
  std::optional<Whitepaper> whitepaper =
      read::read_whitepaper(bytes, path, folder.vendor, folder.whitepaper, catalogs, problems);
  problems.attach_source(path, bytes);
  const bool readable = !problems.has_errors();
  // A published text stays as it is: what could be written better is of no use.
  std::erase_if(problems.all(), [](const Diagnostic& problem) { return problem.severity == Severity::info; });
  if (origin == history::SnapshotOrigin::tag) {
    for (Diagnostic& problem : problems.all())
      if (problem.severity == Severity::error) {
        problem.severity = Severity::warning;
        if (!problem.hint.empty()) problem.hint += problem.hint.ends_with('?') ? " " : "; ";
        problem.hint += "the tag stays as it is: `hakusho freeze` keeps a mended copy, which wins over the tag";
      }
  }
  found.append(std::move(problems));
  if (!readable) return std::nullopt;
  return whitepaper;
}

PastRevision read_past_revision(const WhitepaperSources& sources, const Revision& revision, const Catalogs& catalogs,
                                Diagnostics& found) {
  PastRevision past{revision.version, {}, history::SnapshotOrigin::frozen, std::nullopt};
  for (const SourceFile& frozen : sources.frozen) {
    if (version_of(frozen.path) != revision.version) continue;
    past.path = frozen.path;
    past.whitepaper = read_past(frozen.bytes, frozen.path, past.origin, *sources.folder, catalogs, found);
    return past;
  }
  const auto tagged = sources.tagged.by_version.find(revision.version);
  if (tagged == sources.tagged.by_version.end()) return past;
  past.origin = history::SnapshotOrigin::tag;
  past.path = tagged->second.path;
  const Result<std::string> bytes = read_tagged(sources.tagged.root, tagged->second);
  if (bytes) past.whitepaper = read_past(*bytes, past.path, past.origin, *sources.folder, catalogs, found);
  else
    // Without it the revision would leave the site.
    found.error("history/unreadable", {past.path, {}}, bytes.failure().message, bytes.failure().hint);
  return past;
}

}  // namespace

std::string version_of(const std::string& frozen_path) {
  const std::string name = frozen_path.substr(frozen_path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

Result<std::string> read_tagged(const std::string& root, const history::Snapshot& snapshot) {
  const Result<std::optional<history::Repository>> repository = history::Repository::open(root);
  if (!repository) return repository.failure();
  if (!*repository) return Failure{"there is no git repository any more", {}};
  return (*repository)->read(snapshot.blob, limits::dataset_file_bytes);
}

std::optional<WhitepaperSources> read_sources(const ProjectFiles& files, const VendorFolder& vendor,
                                              const WhitepaperFolder& folder, Tagged tagged,
                                              const std::string& design_digest, Diagnostics& found) {
  if (folder.file.empty() || vendor.file.empty()) return std::nullopt;
  std::optional<std::string> working = read_source(*files.source, folder.file, found);
  std::optional<std::string> vendor_bytes = read_source(*files.source, vendor.file, found);
  if (!working || !vendor_bytes) return std::nullopt;
  WhitepaperSources sources;
  sources.folder = &folder;
  sources.vendor = {vendor.file, std::move(*vendor_bytes)};
  sources.working = {folder.file, std::move(*working)};
  sources.tagged = std::move(tagged);
  const auto read_all = [&](const std::vector<std::string>& paths, std::vector<SourceFile>& into) {
    for (const std::string& path : paths)
      if (std::optional<std::string> bytes = read_source(*files.source, path, found))
        into.push_back({path, std::move(*bytes)});
  };
  read_all(folder.frozen, sources.frozen);
  read_all(folder.figures, sources.figures);
  std::string all = design_digest;
  const auto add = [&](const SourceFile& file) {
    all.append(file.path).append("\n").append(sha256(file.bytes)).append("\n");
  };
  add(sources.vendor);
  add(sources.working);
  for (const SourceFile& file : sources.frozen) add(file);
  for (const SourceFile& file : sources.figures) add(file);
  all += sources.tagged.shallow ? "shallow\n" : "";
  for (const std::string& version : sources.tagged.moved) all.append("moved ").append(version).append("\n");
  for (const std::string& version : sources.tagged.gone) all.append("gone ").append(version).append("\n");
  for (const auto& [version, snapshot] : sources.tagged.by_version)
    all.append(version).append("\n").append(snapshot.path).append("\n").append(snapshot.blob.id).append("\n");
  sources.key = sha256(all);
  return sources;
}

std::optional<Revisions> read_revisions(const WhitepaperSources& sources, const Catalogs& catalogs,
                                        Diagnostics& found) {
  const WhitepaperFolder& folder = *sources.folder;
  std::optional<Whitepaper> working = read::read_whitepaper(sources.working.bytes, sources.working.path, folder.vendor,
                                                            folder.whitepaper, catalogs, found);
  found.attach_source(sources.working.path, sources.working.bytes);
  if (!working) return std::nullopt;
  Revisions revisions{std::move(*working), {}, {}};
  const std::vector<Revision>& history = revisions.working.history.revisions;
  for (std::size_t at = 0; at + 1 < history.size(); ++at)
    revisions.past.push_back(read_past_revision(sources, history[at], catalogs, found));
  if (!history.empty()) {
    PastRevision published = read_past_revision(sources, history.back(), catalogs, found);
    if (published.whitepaper) revisions.published = std::move(published);
  }
  return revisions;
}

}  // namespace hakusho::pipeline
