// check/note-scopes: a note that says the answer differs between scopes must say between which.
#include <algorithm>

#include "base/text.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

void find_notes_without_scopes(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  std::vector<std::string> known;
  for (const Scope& scope : whitepaper.scopes) known.push_back(scope.id);
  const std::string offered =
      known.empty() ? "the whitepaper has no `scopes` yet" : "known scopes: " + join(known, ", ");
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    for (const Note& note : at.section->notes) {
      if (note.kind == NoteKind::difference && note.scopes.empty())
        findings.add({at.section, note.at, 1}, "a note of kind `difference` names no scope",
                     "add `scopes: […]`; " + offered);
    }
  }
}

}  // namespace hakusho::check
