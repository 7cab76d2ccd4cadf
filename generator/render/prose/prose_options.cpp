#include "render/prose/prose_options.h"

#include <algorithm>

#include "base/scheme.h"

namespace hakusho::render {

Destination destination_of(const std::string& target, const ProseOptions& options) {
  if (leads_off_site(target)) return {is_allowed_scheme(*scheme_of(target)) ? target : std::string(), target};
  if (!options.find_destination) return {target, target};
  return options.find_destination(target);
}

bool leads_off_site(const std::string& target) { return scheme_of(target).has_value(); }

int HeadingLevels::next(int written) {
  while (!open_.empty() && open_.back() >= written) open_.pop_back();
  open_.push_back(written);
  return std::clamp(first_ + static_cast<int>(open_.size()) - 1, 1, 6);
}

}  // namespace hakusho::render
