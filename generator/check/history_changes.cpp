#include "check/history_changes.h"

#include <algorithm>

#include "check/history_facts.h"
#include "check/history_rows.h"

namespace hakusho::check {

namespace {

std::string name_of(const SectionChange& section) {
  const std::string after = unmarked(after_of(section.title.script));
  const std::string title = after.empty() ? unmarked(before_of(section.title.script)) : after;
  return title.empty() ? "\"" + section.id + "\"" : "\"" + section.id + "\" (" + title + ")";
}

std::string written(const DeclaredChange& change) {
  return "\"" + (change.section_written.empty() ? change.section : change.section_written) + "\"";
}

bool is_in(const DiffReport& report, const std::string& id) {
  return !id.empty() && std::any_of(report.sections.begin(), report.sections.end(), [&](const SectionChange& section) {
    return section.id == id || section.id_before == id;
  });
}

void check_claims(const DeclaredChange& change, const SectionFacts& facts, const Location& where, Diagnostics& found) {
  const Claims claims = claims_of(change);
  if (claims.no_change_of_value && facts.numeric)
    found.warning("check/claim-contradicted", where,
                  "the row for " + written(change) + " says that a value did not change, but a figure changed in it",
                  "correct the row or the text; the comparison of the two revisions shows the figure");
  if (claims.adds && !claims.modifies && !claims.removes && (!facts.added || facts.sentence_removed))
    found.warning("check/kind-mismatch", where,
                  "the row for " + written(change) + " says that something was added, but text was removed",
                  "say what was removed as well");
  if (claims.removes && !claims.modifies && !claims.adds && !facts.removed)
    found.warning("check/kind-mismatch", where,
                  "the row for " + written(change) + " says that something was removed, but nothing was",
                  "say what was added or changed");
}

void check_row(const DeclaredChange& change, const Revision& revision, const DiffReport& report,
               const std::string& path, Diagnostics& found) {
  const Location where{path, change.at, 1};
  if (change.section.empty() && change.section_written.empty()) {
    found.info("check/unscoped-row", where, "a row of revision " + revision.version + " names no section",
               "name the section that it is about, so that readers can go there");
    return;
  }
  const std::string& id = change.section.empty() ? change.section_written : change.section;
  if (!is_in(report, id)) {
    if (change.section.empty()) return;  // names nothing at all: found in every whitepaper, compared or not
    found.warning(
        "check/declared-unknown-section", where,
        "revision " + revision.version + " declares a change of " + written(change) + ", which is in neither revision",
        "write the id or the control of a section");
    return;
  }
  const SectionFacts facts = facts_below(report, id);
  if (!facts.changed && !facts.form_changed) {
    found.warning(
        "check/declared-no-change", where,
        "revision " + revision.version + " declares a change of " + written(change) + ", where nothing changed",
        "remove the row, or check that the text of the revision before it is the published one");
    return;
  }
  check_claims(change, facts, where, found);
}

}  // namespace

void check_revision(const Revision& revision, const DiffReport& report, const std::string& path, DeclareFormat format,
                    const Words& words, Diagnostics& found) {
  for (const DeclaredChange& change : revision.changes) {
    const std::size_t before = found.all().size();
    check_row(change, revision, report, path, found);
    for (std::size_t at = before; at < found.all().size(); ++at) found.all()[at].section = change.section;
  }
  for (const DeclaredChange& row : draft_rows(report, revision, format, words)) {
    const SectionChange* section = find_change(report, row.section);
    found.warning("check/undeclared-change", {path, revision.at, 1},
                  name_of(*section) + " changed since " + report.from.version + ", but revision " + revision.version +
                      " does not say so",
                  "add to its changes: " + spell_row(row));
    found.all().back().section = row.section;
  }
}

}  // namespace hakusho::check
