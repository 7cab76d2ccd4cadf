// check/missing-figure: an image whose file is not in figures/.
#include "base/text.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

void find_missing_figures(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  constexpr std::string_view folder = "figures/";
  for_each_inline(whitepaper, [&](const InlineAt& each) {
    const std::string& target = each.part->target;
    if (each.part->kind != InlineKind::image || !target.starts_with(folder)) return;
    if (context.figures.count(target.substr(folder.size())) > 0) return;
    std::vector<std::string> names;
    for (const std::string& name : context.figures) names.push_back(std::string(folder) + name);
    findings.add({each.section, each.part->at, static_cast<std::uint32_t>(count_characters(target))},
                 "there is no figure " + quoted(target),
                 did_you_mean_hint(target, names, "put the file into figures/"));
  });
}

}  // namespace hakusho::check
