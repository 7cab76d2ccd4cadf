// check/printed-control: the vendor printed another id than the standard's.
#include <algorithm>

#include "check/rules.h"

namespace hakusho::check {

void find_printed_controls(const Whitepaper& whitepaper, const CheckContext&, Findings& findings) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Section& section = *at.section;
    if (section.printed_control.empty() || section.controls.empty()) continue;
    const std::string printed = fold_control_id(section.printed_control);
    const bool same = std::any_of(section.controls.begin(), section.controls.end(),
                                  [&](const ControlReference& control) { return control.id == printed; });
    if (same) continue;
    findings.add(
        {&section, section.at, 1},
        "printed as " + quoted(section.printed_control) + ", but the control is `" + section.controls.front().id + "`",
        "tell the vendor; when it stays, accept it with a reason");
  }
}

}  // namespace hakusho::check
