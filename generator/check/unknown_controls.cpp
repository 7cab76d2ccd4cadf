// check/unknown-control: a section answers a control that no catalog holds.
#include "base/text.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

namespace {

std::string hint_for(const ControlReference& reference, const Whitepaper& whitepaper, const CheckContext& context) {
  const Resolved resolved = resolve(context.catalogs, whitepaper.catalog, reference.written);
  if (resolved.hint) return "did you mean `" + *resolved.hint + "`?";
  std::vector<std::string> ids;
  for (const auto& [id, catalog] : context.catalogs)
    for (const Control& control : catalog.controls) ids.push_back(control.id);
  return did_you_mean_hint(fold_control_id(reference.written), ids,
                           "the ids stand in catalogs/; a row of the vendor's own has an `item` instead");
}

}  // namespace

void find_unknown_controls(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    for (const ControlReference& reference : at.section->controls) {
      if (!reference.catalog.empty()) continue;
      const auto length = static_cast<std::uint32_t>(count_characters(reference.written));
      findings.add({at.section, reference.at, length},
                   "there is no control " + quoted(reference.written) + " in `" + whitepaper.catalog + "`",
                   hint_for(reference, whitepaper, context));
    }
  }
}

}  // namespace hakusho::check
