#include "render/prose/prose_options.h"

#include <algorithm>
#include <cctype>

namespace hakusho::render {

namespace {

bool has_allowed_scheme(const std::string& target) {
  std::string scheme = target.substr(0, target.find(':'));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace

Destination destination_of(const std::string& target, const ProseOptions& options) {
  if (leads_off_site(target)) return {has_allowed_scheme(target) ? target : std::string(), target};
  if (!options.find_destination) return {target, target};
  return options.find_destination(target);
}

bool leads_off_site(const std::string& target) {
  const std::size_t end = target.find_first_of(":/?#");
  return end != std::string::npos && target[end] == ':';
}

int HeadingLevels::next(int written) {
  while (!open_.empty() && open_.back() >= written) open_.pop_back();
  open_.push_back(written);
  return std::clamp(first_ + static_cast<int>(open_.size()) - 1, 1, 6);
}

}  // namespace hakusho::render
