// check/declared-unknown-section: the history declares a change of a section that is neither here nor in a catalog.
// A control that is no longer answered and a section that is gone may still stand in the history; whether either
// revision holds it is asked where the two are compared (history_changes.h).
#include "base/text.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

void find_undeclarable_changes(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  std::vector<std::string> ids;
  for (const SectionAt& at : sections_in_order(whitepaper)) ids.push_back(at.section->id);
  for (const Revision& revision : whitepaper.history.revisions) {
    for (const DeclaredChange& change : revision.changes) {
      const std::string& written = change.section_written.empty() ? change.section : change.section_written;
      if (written.empty() || find_section(whitepaper, change.section) != nullptr) continue;
      if (context.earlier.contains(written)) continue;
      if (resolve(context.catalogs, whitepaper.catalog, written).control != nullptr) continue;
      findings.add(
          {nullptr, change.at, 1},
          "revision " + quoted(revision.version) + " declares a change of " + quoted(written) + ", which is no section",
          did_you_mean_hint(written, ids, "write the `id` of a section, or a control it answers"));
    }
  }
}

}  // namespace hakusho::check
