#include "history/tag_pattern.h"

#include "base/files.h"
#include "base/text.h"

namespace hakusho::history {

namespace {

// The part of `name` that a placeholder takes: up to the text that follows it in the pattern, and never past a slash.
std::optional<std::string> take(std::string_view& name, std::string_view follows) {
  const std::string_view until = follows.substr(0, follows.find('{'));
  std::size_t end = until.empty() ? name.size() : name.find(until);
  if (end == std::string_view::npos) return std::nullopt;
  // The version is the rest of the name when nothing follows, so that `v1.0-rc` stays whole.
  const std::string_view part = name.substr(0, end);
  if (part.find('/') != std::string_view::npos || !is_version_name(part)) return std::nullopt;
  name.remove_prefix(end);
  return std::string(part);
}

}  // namespace

std::optional<TagParts> match_tag(std::string_view pattern, std::string_view name) {
  TagParts parts;
  while (!pattern.empty()) {
    std::string* part = nullptr;
    for (const auto& [placeholder, target] : {std::pair<std::string_view, std::string*>{"{vendor}", &parts.vendor},
                                              {"{whitepaper}", &parts.whitepaper},
                                              {"{version}", &parts.version}}) {
      if (!pattern.starts_with(placeholder)) continue;
      part = target;
      pattern.remove_prefix(placeholder.size());
      break;
    }
    if (part != nullptr) {
      std::optional<std::string> taken = take(name, pattern);
      if (!taken) return std::nullopt;
      *part = std::move(*taken);
      continue;
    }
    if (name.empty() || name.front() != pattern.front()) return std::nullopt;
    name.remove_prefix(1);
    pattern.remove_prefix(1);
  }
  if (!name.empty() || parts.version.empty()) return std::nullopt;
  return parts;
}

std::string tag_name(std::string_view pattern, const TagParts& parts) {
  return replace_all(replace_all(replace_all(pattern, "{vendor}", parts.vendor), "{whitepaper}", parts.whitepaper),
                     "{version}", parts.version);
}

}  // namespace hakusho::history
