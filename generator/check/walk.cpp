#include "check/walk.h"

#include <algorithm>

#include "base/text.h"

namespace hakusho::check {

Spot spot_in(const Section* section, Position at, std::string_view text, std::size_t offset, std::uint32_t length) {
  if (at.line > 0) at.column += static_cast<std::uint32_t>(count_characters(text.substr(0, offset)));
  return {section, at, length};
}

std::string label_of(const Section& section, const CheckContext& context) {
  const auto found = context.labels.find(section.id);
  return found == context.labels.end() ? section.label : found->second;
}

Spot label_spot(const Section& section) {
  const bool written = section.label_at.line > 0 && !section.label.empty();
  return {&section, written ? section.label_at : section.at,
          written ? static_cast<std::uint32_t>(count_characters(section.label)) : 1};
}

bool has_target(const Whitepaper& whitepaper, const CheckContext& context, std::string_view written) {
  if (find_section(whitepaper, written) != nullptr) return true;
  const Resolved resolved = resolve(context.catalogs, whitepaper.catalog, written);
  if (resolved.control == nullptr) return false;
  const std::vector<SectionAt> sections = sections_in_order(whitepaper);
  return std::any_of(sections.begin(), sections.end(), [&](const SectionAt& at) {
    const std::vector<ControlReference>& controls = at.section->controls;
    return std::any_of(controls.begin(), controls.end(),
                       [&](const ControlReference& control) { return control.id == resolved.control->id; });
  });
}

std::string did_you_mean_hint(std::string_view written, const std::vector<std::string>& candidates,
                              std::string otherwise) {
  const std::optional<std::string> meant = did_you_mean(written, candidates);
  return meant ? "did you mean `" + *meant + "`?" : std::move(otherwise);
}

}  // namespace hakusho::check
