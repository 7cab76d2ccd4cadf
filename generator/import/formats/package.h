// An Office file: XML parts in a ZIP archive, parsed within bounds.
//
// Names of elements and attributes are compared without their namespace prefix, which every program chooses for itself.
#pragma once

#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.h"
#include "import/sheets/archive.h"

namespace hakusho::imports {

struct Relation {
  std::string type;    // the last word of its address: `hyperlink`, `styles`
  std::string target;  // a part of the package, or an address where it is external
  bool external = false;
};

class Package {
 public:
  // Fails for what is no archive, and for more tags than a document has.
  static Result<Package> open(std::string_view bytes, EntryFilter wanted);

  bool holds(const std::string& part) const { return entries_.contains(part); }
  const std::string& bytes(const std::string& part) const { return entries_.at(part); }
  // The parsed part, which is empty when it is missing or not well-formed.
  std::unique_ptr<pugi::xml_document> part(const std::string& name) const;
  // The relations of a part by their ids; `""` for those of the package.
  std::map<std::string, Relation> relations(const std::string& part) const;

 private:
  explicit Package(std::map<std::string, std::string> entries) : entries_(std::move(entries)) {}

  std::map<std::string, std::string> entries_;
};

std::string_view local_name(const pugi::xml_node& node);
pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);
// The child that the path of names leads to: `{"pPr", "outlineLvl"}`.
pugi::xml_node descendant(pugi::xml_node parent, std::initializer_list<std::string_view> path);
// Empty where there is no such attribute.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
std::string_view value_of(const pugi::xml_node& node);  // of its attribute `val`
// A switch such as `<w:b/>`: on unless its value says otherwise.  Requires: the node is there.
bool is_on(const pugi::xml_node& node);
// Digits as a number, within int; `otherwise` for anything else.
int integer_in(std::string_view digits, int otherwise);

}  // namespace hakusho::imports
