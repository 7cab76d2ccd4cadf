// check/missing-reason: `not-applicable` is no answer without saying why.
#include "check/rules.h"

namespace hakusho::check {

void find_missing_reasons(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    if (at.section->status != Status::not_applicable || !at.section->reason.empty()) continue;
    findings.add({at.section, at.section->at, 1},
                 "`" + at.section->id + "` is not applicable, but no `reason` says why", "add `reason: …`");
  }
}

}  // namespace hakusho::check
