// check/missing-target: a reference to a section, or to another whitepaper, that is not there.
#include "base/text.h"
#include "check/rules.h"
#include "check/walk.h"

namespace hakusho::check {

namespace {

std::vector<std::string> ids_of(const Whitepaper& whitepaper) {
  std::vector<std::string> ids;
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    ids.push_back(at.section->id);
    for (const ControlReference& reference : at.section->controls)
      if (reference.id != at.section->id) ids.push_back(reference.id);
  }
  return ids;
}

void check_elsewhere(const InlineAt& link, const std::string& whitepaper, const std::string& id,
                     const CheckContext& context, Findings& findings) {
  const auto length = static_cast<std::uint32_t>(count_characters(link.part->target));
  const Spot spot{link.section, link.part->at, length};
  const auto found = context.elsewhere.find(whitepaper);
  if (found == context.elsewhere.end()) {
    std::vector<std::string> names;
    for (const auto& [name, ids] : context.elsewhere) names.push_back(name);
    findings.add(spot, "there is no whitepaper " + quoted(whitepaper),
                 did_you_mean_hint(whitepaper, names, "write `vendor/whitepaper#id`, as the folders are called"));
    return;
  }
  if (id.empty() || found->second.count(id) > 0 || found->second.count(fold_control_id(id)) > 0) return;
  findings.add(
      spot, "there is no section " + quoted(id) + " in " + quoted(whitepaper),
      did_you_mean_hint(id, {found->second.begin(), found->second.end()}, "write the id of one of its sections"));
}

}  // namespace

void find_missing_targets(const Whitepaper& whitepaper, const CheckContext& context, Findings& findings) {
  for_each_inline(whitepaper, [&](const InlineAt& each) {
    const std::string& target = each.part->target;
    const std::size_t hash = target.find('#');
    if (each.part->kind != InlineKind::link || hash == std::string::npos || target.find(':') < hash) return;
    const std::string id = target.substr(hash + 1);
    if (hash > 0) {
      const bool names_whitepaper = target.find('/') < hash && target.find('.') > hash;
      if (names_whitepaper && !context.elsewhere.empty())
        check_elsewhere(each, target.substr(0, hash), id, context, findings);
      return;
    }
    if (has_target(whitepaper, context, id)) return;
    findings.add({each.section, each.part->at, static_cast<std::uint32_t>(count_characters(target))},
                 "there is no section " + quoted(id) + " in this whitepaper",
                 did_you_mean_hint(id, ids_of(whitepaper), "write the `id` of a section, or a control it answers"));
  });
}

}  // namespace hakusho::check
