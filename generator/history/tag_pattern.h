// How tags name revisions: `{vendor}/{whitepaper}/{version}` in site.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho::history {

struct TagParts {
  std::string vendor;
  std::string whitepaper;
  std::string version;
  friend bool operator==(const TagParts&, const TagParts&) = default;
};

// What the tag's name says under that pattern; null when it does not fit.  `{version}` must stand in the pattern;
// without `{vendor}` or `{whitepaper}` those parts stay empty, and the tag is meant for every one.
std::optional<TagParts> match_tag(std::string_view pattern, std::string_view name);
// The name that the pattern gives for those parts.
std::string tag_name(std::string_view pattern, const TagParts& parts);

}  // namespace hakusho::history
