// check/unused-figure: a file in figures/ that no image shows.
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

void find_unused_figures(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  std::set<std::string> shown;
  for_each_inline(whitepaper, [&](const InlineAt& each) {
    if (each.part->kind == InlineKind::image) shown.insert(each.part->target);
  });
  for (const std::string& name : context.figures) {
    if (shown.count("figures/" + name) > 0) continue;
    findings.add({nullptr, {1, 1}, 1}, "nothing shows the figure " + quoted("figures/" + name),
                 "write `![what it shows](figures/" + name + ")` where it belongs, or remove the file");
  }
}

}  // namespace hakusho::check
