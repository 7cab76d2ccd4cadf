// The acceptance cases of the comparison, and its results in the spelling of the cases.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "model/change.h"

namespace hakusho::cases {

// The cases of that level: inline, section, history.
std::vector<YAML::Node> of_level(const std::string& level);
// The scalar under that key; empty when there is none.
std::string text(const YAML::Node& node, const std::string& key);

// Markdown's `**strong**` and `[label](address)` as the marks of a compared text.
std::string marked(const std::string& markdown);

// `{--removed--}{++added++}`, `{~~before~>after~~}`, with the marks spelt.
std::string critic(const Script& script);

struct Edit {
  std::string removed;
  std::string added;
  friend bool operator==(const Edit&, const Edit&) = default;
};
// The removed and added pieces, those that touch as one edit.
std::vector<Edit> edits(const Script& script);

}  // namespace hakusho::cases
