// `hakusho freeze`: the text of a revision into revisions/, byte for byte.
#include "app/commands.h"
#include "app/output.h"
#include "base/files.h"
#include "base/text.h"
#include "pipeline/open_whitepaper.h"
#include "read/whitepaper.h"

namespace hakusho::app {

namespace {

// The text to freeze, and where it was taken from.
struct FrozenText {
  std::string bytes;
  std::string path;  // as findings say it
  std::string from;  // as the user is told
  std::string tag;   // empty: the working file
};

std::string ending_of(const std::string& path) { return path.substr(path.rfind('.')); }

Failure unknown_version(const std::string& version, const std::vector<Revision>& history) {
  std::vector<std::string> versions;
  for (const Revision& revision : history) versions.push_back(revision.version);
  const std::optional<std::string> meant = did_you_mean(version, versions);
  return {"the history has no revision \"" + version + "\"", meant              ? "did you mean \"" + *meant + "\"?"
                                                             : versions.empty() ? "`hakusho revise` adds one"
                                                                                : "it has: " + join(versions, ", ")};
}

// The tag's text where there is a tag, since that was published; else, for the newest revision, the working file.
Result<FrozenText> source_of(const std::string& version, bool newest, const pipeline::WhitepaperSources& sources,
                             const pipeline::Project& project) {
  const auto tagged = sources.tagged.by_version.find(version);
  if (tagged != sources.tagged.by_version.end()) {
    Result<std::string> bytes = pipeline::read_tagged(project.files.root, tagged->second);
    if (!bytes) return bytes.failure();
    return FrozenText{std::move(*bytes), tagged->second.path, "the tag " + tagged->second.name, tagged->second.name};
  }
  if (newest) return FrozenText{sources.working.bytes, sources.working.path, sources.working.path, {}};
  return Failure{"there is no text of revision " + version + ": no tag holds it",
                 project.shallow
                     ? "the clone is shallow: fetch everything (`git fetch --unshallow --tags`, or `fetch-depth: 0` "
                       "in the CI workflow)"
                     : "fetch the tags (`git fetch --tags`), or write the file by hand"};
}

// Returns 1 when the frozen file holds another text.
int compare_with_frozen(const pipeline::SourceFile& frozen, const FrozenText& source, const std::string& name,
                        const std::string& version) {
  if (frozen.bytes == source.bytes) {
    print(frozen.path + ": exists already, with the same bytes as " + source.from + "\n");
    return exit_good;
  }
  return refuse({"\"" + frozen.path + "\" holds another text than " + source.from + ", and was left as it is",
                 "a published revision never changes; `hakusho diff " + name + " " +
                     (source.tag.empty()
                          ? version + "..working` shows what changed since, and `hakusho revise` adds a revision for it"
                          : source.tag + ".." + version + "` shows what differs")},
                exit_errors);
}

}  // namespace

int freeze_command(const FreezeOptions& options) {
  Diagnostics found;
  const Result<pipeline::OpenWhitepaper> open = pipeline::open_whitepaper(options.root, options.whitepaper, found);
  if (!open) return refuse(open.failure(), exit_wrong_use);
  const pipeline::WhitepaperFolder& folder = *open->folder;
  const std::optional<pipeline::WhitepaperSources>& sources = open->sources;
  const Catalogs& catalogs = open->design.catalogs;
  const std::optional<Whitepaper> working =
      sources ? read::read_whitepaper(sources->working.bytes, sources->working.path, folder.vendor, folder.whitepaper,
                                      catalogs, found)
              : std::nullopt;
  if (!working || found.has_errors()) {
    if (sources) found.attach_source(sources->working.path, sources->working.bytes);
    say(found, Infos::counted);
    return exit_errors;
  }
  const std::vector<Revision>& history = working->history.revisions;
  const std::string version =
      options.version.empty() && working->current() != nullptr ? working->current()->version : options.version;
  bool known = false;
  for (const Revision& revision : history) known = known || revision.version == version;
  if (!known) return refuse(unknown_version(version, history), exit_wrong_use);

  const pipeline::SourceFile* frozen = nullptr;
  for (const pipeline::SourceFile& file : sources->frozen)
    if (pipeline::version_of(file.path) == version) frozen = &file;
  const Result<FrozenText> source = source_of(version, version == history.back().version, *sources, open->project);
  if (!source && frozen != nullptr) {
    print(frozen->path + ": exists already\n");
    return exit_good;
  }
  if (!source) return refuse(source.failure(), exit_errors);
  if (frozen != nullptr) return compare_with_frozen(*frozen, *source, open->name(), version);

  const std::string path = folder.path + "/revisions/" + version + ending_of(source->path);
  if (const Outcome written = replace_file(open->project.files.root + "/" + path, source->bytes); !written)
    return refuse(written.failure(), exit_refused);
  print(path + ": written from " + source->from + "\n");
  Diagnostics problems;
  read::read_whitepaper(source->bytes, path, folder.vendor, folder.whitepaper, catalogs, problems);
  if (problems.has_errors()) {
    problems.attach_source(path, source->bytes);
    say(problems, Infos::counted);
    say("this copy does not read: mend it, and it will be shown in place of the tag's\n");
  }
  return exit_good;
}

}  // namespace hakusho::app
