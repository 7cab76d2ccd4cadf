#include "pipeline/snapshot_findings.h"

#include <algorithm>

#include "base/text.h"
#include "history/tag_pattern.h"
#include "read/whitepaper.h"

namespace hakusho::pipeline {

namespace {

// The whitepaper that is checked, with everything the checks ask for.
struct Snapshots {
  const WhitepaperSources& sources;
  const Revisions& revisions;
  const Design& design;

  const Whitepaper& working() const { return revisions.working; }
  Location at(const Revision& revision) const { return {working().path, revision.at, 1}; }
  std::string name() const { return working().vendor + "/" + working().id; }
  std::string tag(const std::string& version) const {
    return history::tag_name(design.site.tag_pattern, {working().vendor, working().id, version});
  }
};

const SourceFile* find_frozen(const WhitepaperSources& sources, const std::string& version) {
  for (const SourceFile& frozen : sources.frozen)
    if (version_of(frozen.path) == version) return &frozen;
  return nullptr;
}

std::optional<Whitepaper> read_quietly(std::string_view bytes, const std::string& path, const Snapshots& with) {
  Diagnostics found;
  std::optional<Whitepaper> whitepaper =
      read::read_whitepaper(bytes, path, with.working().vendor, with.working().id, with.design.catalogs, found);
  if (found.has_errors()) return std::nullopt;
  return whitepaper;
}

// Compares the data and not the bytes.  A tagged text that cannot be read may have been frozen in a corrected form.
void check_frozen(const Revision& revision, const Snapshots& with, Diagnostics& found) {
  const SourceFile* frozen = find_frozen(with.sources, revision.version);
  const auto tagged = with.sources.tagged.by_version.find(revision.version);
  if (frozen == nullptr || tagged == with.sources.tagged.by_version.end()) return;
  const Result<std::string> bytes = read_tagged(with.sources.tagged.root, tagged->second);
  if (!bytes || *bytes == frozen->bytes) return;
  std::optional<Whitepaper> published = read_quietly(*bytes, tagged->second.path, with);
  const std::optional<Whitepaper> kept = read_quietly(frozen->bytes, frozen->path, with);
  if (!published || !kept) return;
  published->path = kept->path;
  if (*published == *kept) return;
  found.error("history/frozen-differs", with.at(revision),
              "\"" + frozen->path + "\" says something else than the tag \"" + tagged->second.name +
                  "\", which published revision " + revision.version,
              "a published revision never changes: remove the file and freeze it again (`hakusho freeze " +
                  with.name() + " " + revision.version + "`); `hakusho diff " + with.name() + " " +
                  tagged->second.name + ".." + revision.version + "` shows what differs");
}

void check_moved(const Revision& revision, const Snapshots& with, Diagnostics& found) {
  if (with.sources.tagged.moved.count(revision.version) == 0) return;
  found.warning(
      "history/moved-tag", with.at(revision),
      "the tag \"" + with.tag(revision.version) + "\" was moved: it held another text of revision " + revision.version +
          " before",
      "a published revision never changes: move the tag back, or remove .hakusho/tags when the new text is right");
}

void check_version_of(const Revision& revision, const PastRevision& past, const Snapshots& with, Diagnostics& found) {
  if (!past.whitepaper || past.whitepaper->current() == nullptr) return;
  const std::string& held = past.whitepaper->current()->version;
  if (held == revision.version) return;
  found.warning(
      "history/other-revision", with.at(revision),
      "\"" + past.path + "\" is named for revision " + revision.version + ", but its history ends with " + held,
      past.origin == history::SnapshotOrigin::tag ? "move the tag to the commit that published " + revision.version
                                                  : "rename the file, or mend its history");
}

void check_published(const Snapshots& with, Diagnostics& found) {
  const std::optional<PastRevision>& published = with.revisions.published;
  if (!published || !published->whitepaper || published->whitepaper->current() == nullptr) return;
  const Revision& newest = with.working().history.revisions.back();
  if (published->whitepaper->current()->version != newest.version) return;
  const DiffReport report = compare_states(*published->whitepaper, with.working(), {}, {}, with.design.layouts,
                                           with.design.catalogs, with.design.words);
  if (report.same()) return;
  found.warning(
      "history/published-changed", with.at(newest),
      "the whitepaper changed since revision " + newest.version + " was published as \"" + published->path + "\"",
      "`hakusho revise " + with.name() + " VERSION` adds a revision with what changed; `hakusho diff " + with.name() +
          " " + newest.version + "..working` shows it");
}

std::string listed(const std::vector<const Revision*>& revisions) {
  std::vector<std::string> versions;
  for (const Revision* revision : revisions) versions.push_back(revision->version);
  return std::string(revisions.size() == 1 ? "revision " : "revisions ") + join(versions, ", ") +
         (revisions.size() == 1 ? " has" : " have");
}

void check_missing(const Snapshots& with, Diagnostics& found) {
  const std::vector<Revision>& history = with.working().history.revisions;
  const Tagged& tagged = with.sources.tagged;
  std::vector<const Revision*> missing;
  bool older_text = false;
  for (std::size_t at = 0; at < with.revisions.past.size(); ++at) {
    const PastRevision& past = with.revisions.past[at];
    const Revision& revision = history[at];
    if (!past.path.empty()) {
      older_text = true;
    } else if (tagged.gone.count(revision.version) > 0) {
      // Its pages would leave the site.
      found.error(
          "history/missing-text", with.at(revision),
          "the tag \"" + with.tag(revision.version) + "\", which held revision " + revision.version + ", is gone",
          "fetch the tags (`git fetch --tags`), or set it again; remove .hakusho/tags when there shall be none");
    } else if (tagged.shallow) {
      missing.push_back(&revision);
    } else if (older_text) {
      found.warning("history/missing-text", with.at(revision),
                    "revision " + revision.version + " has no text, although an older one has",
                    "set the tag \"" + with.tag(revision.version) +
                        "\" on the commit that published it, or fetch the tags (`git fetch --tags`)");
    } else {
      found.info("history/no-text", with.at(revision), "revision " + revision.version + " has no text",
                 "it stays in the history, without pages or comparisons; a tag or a frozen file would give it one");
    }
  }
  if (missing.empty()) return;
  found.warning("history/shallow", with.at(*missing.front()),
                listed(missing) + " no text here, and git's history is cut off (a shallow clone)",
                "fetch everything: `git fetch --unshallow --tags`, or `fetch-depth: 0` in the CI workflow");
}

// Reports a frozen file that no page is made from.
void check_listed(const Snapshots& with, Diagnostics& found) {
  std::vector<std::string> known;
  for (const Revision& revision : with.working().history.revisions) known.push_back(revision.version);
  for (const SourceFile& frozen : with.sources.frozen) {
    const std::string version = version_of(frozen.path);
    if (std::find(known.begin(), known.end(), version) != known.end()) continue;
    const std::optional<std::string> meant = did_you_mean(version, known);
    found.warning("history/unlisted-revision", {frozen.path, {}},
                  "the history has no revision \"" + version + "\", so this file is not shown",
                  (meant ? "did you mean \"" + *meant + "\"? " : std::string()) +
                      "add the revision to the history, or remove the file");
  }
}

}  // namespace

void check_snapshots(const WhitepaperSources& sources, const Revisions& revisions, const Design& design,
                     Diagnostics& found) {
  const Snapshots with{sources, revisions, design};
  const std::vector<Revision>& history = revisions.working.history.revisions;
  check_missing(with, found);
  check_listed(with, found);
  for (std::size_t at = 0; at < history.size(); ++at) {
    check_frozen(history[at], with, found);
    check_moved(history[at], with, found);
    if (at < revisions.past.size()) check_version_of(history[at], revisions.past[at], with, found);
  }
  check_published(with, found);
}

}  // namespace hakusho::pipeline
