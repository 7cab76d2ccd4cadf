// The ids of pages: what the part of a link behind `#` can lead to.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho::pipeline {

// The ids that a finished piece of HTML holds.
std::set<std::string, std::less<>> ids_in(std::string_view html);

// The ids that templates write: as they are, or with a value in them (`revision-{{version}}`).
class TemplateIds {
 public:
  // Adds those of one template.
  void add(std::string_view text);

  const std::set<std::string, std::less<>>& literal() const { return literal_; }
  bool may_write(std::string_view id) const;

 private:
  std::set<std::string, std::less<>> literal_;
  std::set<std::pair<std::string, std::string>> around_value_;  // what stands before and behind the value
};

// The ids of each kind of page (`own`, `vendor`, a layout), partials included, from templates by their paths.
using IdsByKind = std::map<std::string, TemplateIds, std::less<>>;
IdsByKind ids_by_kind(const std::map<std::string, std::string, std::less<>>& templates);
// The kind of the page at that address of the site; empty when it is a whitepaper's in whatever layout.
std::string kind_of_page(const std::string& path);

}  // namespace hakusho::pipeline
