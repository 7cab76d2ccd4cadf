// check/empty-response: a response that says nothing at all.
#include "check/rules.h"

namespace hakusho::check {

namespace {

bool says_something(const Section& section) {
  return !section.body.empty() || !section.parts.empty() || !section.notes.empty() ||
         !section.responsibilities.empty() || !section.sections.empty() || !section.reason.empty() ||
         section.answer != Answer::none || section.status != Status::unstated;
}

}  // namespace

void find_empty_responses(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    if (!at.section->is_response() || says_something(*at.section)) continue;
    findings.add({at.section, at.section->at, 1}, "the response `" + at.section->id + "` is empty",
                 "add a `body`, or a `status` with a `reason`");
  }
}

}  // namespace hakusho::check
