// check/coverage: controls of the set `provider` that no section answers.
#include <set>

#include "base/text.h"
#include "check/rules.h"

namespace hakusho::check {

void find_uncovered_controls(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  const auto catalog = context.catalogs.find(whitepaper.catalog);
  const NamedSet* set = catalog == context.catalogs.end() ? nullptr : catalog->second.set("provider");
  if (set == nullptr) return;
  std::set<std::string> answered;
  for (const SectionAt& at : sections_in_order(whitepaper))
    for (const ControlReference& reference : at.section->controls)
      if (reference.catalog == whitepaper.catalog) answered.insert(reference.id);
  std::vector<std::string> missing;
  for (const std::string& id : set->controls)
    if (answered.count(id) == 0) missing.push_back(id);
  if (missing.empty()) return;
  findings.add({nullptr, {1, 1}, 1},
               std::to_string(missing.size()) + " of the " + std::to_string(set->controls.size()) +
                   " controls for providers have no answer: " + join(missing, ", "),
               "answer them, or say why they do not apply (`status: not-applicable` with a `reason`)");
}

}  // namespace hakusho::check
