// check/duplicate-label: two sections carry the same number.
#include <map>

#include "check/fold.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

void find_duplicate_labels(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  std::map<std::string, const Section*> first;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const std::string label = label_of(*at.section, context);
    const std::string folded = fold_label(label);
    if (folded.empty()) continue;
    const auto [before, added] = first.try_emplace(folded, at.section);
    if (added) continue;
    findings.add(
        label_spot(*at.section),
        "the number " + quoted(label) + " stands at `" + before->second->id + "` and again at `" + at.section->id + "`",
        "correct the label; when it was printed twice, accept it with a reason");
  }
}

}  // namespace hakusho::check
