// `hakusho revise`: a new revision at the end of a whitepaper's history, its rows drafted from what changed.
#include "app/clock.h"
#include "app/commands.h"
#include "app/output.h"
#include "base/files.h"
#include "base/text.h"
#include "check/history_rows.h"
#include "pipeline/comparisons.h"
#include "pipeline/history_edit.h"
#include "pipeline/open_whitepaper.h"
#include "read/tree.h"
#include "read/whitepaper.h"

namespace hakusho::app {

namespace {

// The text that the working file is compared with, and what it is called.
struct Base {
  Whitepaper whitepaper;
  std::string name;
};

// The newest revision's snapshot, or else the text of the last commit.
std::optional<Base> base_of(const pipeline::Revisions& revisions, const pipeline::OpenWhitepaper& open) {
  if (revisions.published) return Base{*revisions.published->whitepaper, revisions.published->path};
  const Result<pipeline::CommittedText> head = pipeline::read_committed(open, "HEAD");
  if (!head) return std::nullopt;
  Diagnostics problems;
  std::optional<Whitepaper> whitepaper = read::read_whitepaper(head->bytes, head->path, open.folder->vendor,
                                                               open.folder->whitepaper, open.design.catalogs, problems);
  if (!whitepaper || problems.has_errors() || whitepaper->current() == nullptr) return std::nullopt;
  if (whitepaper->current()->version != revisions.working.current()->version) return std::nullopt;
  return Base{std::move(*whitepaper), head->path};
}

bool says_the_same(const Revision& written, const Revision& wanted) {
  if (written.version != wanted.version || written.date != wanted.date ||
      written.changes.size() != wanted.changes.size())
    return false;
  for (std::size_t at = 0; at < wanted.changes.size(); ++at)
    if (written.changes[at].section_written != wanted.changes[at].section_written ||
        trim(written.changes[at].summary.markdown) != trim(wanted.changes[at].summary.markdown))
      return false;
  return true;
}

// The new text, read back: it must hold the whitepaper as it was, and the revision.
Result<std::string> text_with(const Revision& revision, const pipeline::SourceFile& file, const Whitepaper& before,
                              const pipeline::WhitepaperFolder& folder, const Catalogs& catalogs) {
  Diagnostics found;
  const std::optional<read::Tree> tree = read::read_tree(file.bytes, file.path, found);
  Result<std::string> text =
      tree ? pipeline::with_revision(file.bytes, *tree, revision) : Result<std::string>(Failure{});
  if (!text) return text;
  std::optional<Whitepaper> after =
      read::read_whitepaper(*text, file.path, folder.vendor, folder.whitepaper, catalogs, found);
  if (after && !found.has_errors() && !after->history.revisions.empty() &&
      says_the_same(after->history.revisions.back(), revision)) {
    after->history.revisions.pop_back();
    if (*after == before) return text;
  }
  return Failure{
      "\"" + file.path + "\" is written in a way that a revision cannot be added to safely, and was left as it is",
      "write the revision by hand"};
}

std::optional<Failure> wrong_use(const ReviseOptions& options, const Whitepaper& working) {
  if (!is_version_name(options.version))
    return Failure{"\"" + options.version + "\" cannot be a version, which names files",
                   "use letters, digits, dots, hyphens and underscores"};
  if (!options.date.empty() && !parse_date(options.date))
    return Failure{"\"" + options.date + "\" is no date", "write 2025-04-01, 2025-04 or 2025"};
  for (const Revision& revision : working.history.revisions)
    if (revision.version == options.version)
      return Failure{"the history has a revision \"" + options.version + "\" already",
                     "`hakusho check` shows the rows that it lacks"};
  return std::nullopt;
}

void say_what_was_done(const Revision& revision, const std::string& path, const std::optional<Base>& base) {
  print(path + ": revision " + revision.version + " of " + iso(*revision.date) + " added, " +
        counted(revision.changes.size(), "drafted row", "drafted rows") +
        (base ? ", compared with " + base->name : "") + "\n");
  for (const DeclaredChange& change : revision.changes) print("  " + check::spell_row(change) + "\n");
  if (!base) say("there is no text of the revision before it to compare with: write its changes by hand\n");
  else if (revision.changes.empty())
    say("nothing changed yet; `hakusho check` will offer a row for each section that you change\n");
  else say("next: put the rows into your own words, then `hakusho check`\n");
}

}  // namespace

int revise_command(const ReviseOptions& options) {
  Diagnostics found;
  const Result<pipeline::OpenWhitepaper> open = pipeline::open_whitepaper(options.root, options.whitepaper, found);
  if (!open) return refuse(open.failure(), exit_wrong_use);
  const pipeline::WhitepaperFolder& folder = *open->folder;
  const pipeline::Design& design = open->design;
  const std::optional<pipeline::WhitepaperSources>& sources = open->sources;
  const std::optional<pipeline::Revisions> revisions =
      sources ? pipeline::read_revisions(*sources, design.catalogs, found) : std::nullopt;
  if (!revisions || found.has_errors()) {
    say(found, Infos::counted);
    return exit_errors;
  }
  const Whitepaper& working = revisions->working;
  if (const std::optional<Failure> failure = wrong_use(options, working)) return refuse(*failure, exit_wrong_use);

  Revision revision;
  revision.version = options.version;
  revision.date = options.date.empty() ? today() : parse_date(options.date);
  const std::optional<Base> base = working.history.revisions.empty() ? std::nullopt : base_of(*revisions, *open);
  if (base) {
    const DiffReport report =
        pipeline::compare_states(base->whitepaper, working, {}, {}, design.layouts, design.catalogs, design.words);
    revision.changes =
        check::draft_rows(report, revision, design.site.declare_format, design.words_in(working.language));
  }
  const Result<std::string> text = text_with(revision, sources->working, working, folder, design.catalogs);
  if (!text) return refuse(text.failure(), exit_errors);
  if (const Outcome written = replace_file(open->project.files.root + "/" + sources->working.path, *text); !written)
    return refuse(written.failure(), exit_refused);
  if (!base) say(found, Infos::counted);  // perhaps why
  say_what_was_done(revision, sources->working.path, base);
  return exit_good;
}

}  // namespace hakusho::app
