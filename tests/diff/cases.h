// The acceptance cases of the comparison, and its results in the spelling of the cases.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::diff {}

namespace hakusho::cases {

using namespace hakusho::diff;

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

// A document of the cases: `## 7-2. title {#A.12.3.1}` and Markdown below.  The number is the section's label.
Whitepaper document(const std::string& markdown);

// One facet of a change, as the cases name them.
struct Facet {
  std::string at;
  std::string unit;
  std::string change;
  std::string text;
  std::string redline;
  std::string row;
  std::string column;
  std::string before;
  std::string after;
  std::string from;
};
std::vector<Facet> facets(const DiffReport& report);
std::string describe(const Facet& facet);

// The project's own dataset.  Reading it must give no error.
struct Content {
  Content();
  Whitepaper whitepaper(const std::string& vendor, const std::string& id, const std::string& file) const;
  Catalogs catalogs;
};

}  // namespace hakusho::cases
