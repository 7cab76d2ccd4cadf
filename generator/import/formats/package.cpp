#include "import/formats/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_tags = 4'000'000;  // a node of the parsed file takes far more room than `<c/>`

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.find_last_of('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

// `xl/../word/a.xml` → `word/a.xml`.
std::string resolved_path(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") parts.emplace_back(part);
    else if (!parts.empty()) parts.pop_back();
  }
  return join(parts, "/");
}

}  // namespace

Result<Package> Package::open(std::string_view bytes, EntryFilter wanted) {
  Result<std::map<std::string, std::string>> entries = unpack(bytes, wanted);
  if (!entries) return entries.failure();
  std::size_t tags = 0;
  for (const auto& [name, entry] : *entries)
    tags += static_cast<std::size_t>(std::count(entry.begin(), entry.end(), '<'));
  if (tags > most_tags)
    return Failure{fmt::format("the file holds more than {} tags", most_tags),
                   "take the pages or sheets that are needed into a file of their own"};
  return Package(std::move(*entries));
}

std::unique_ptr<pugi::xml_document> Package::part(const std::string& name) const {
  auto parsed = std::make_unique<pugi::xml_document>();
  const auto entry = entries_.find(name);
  if (entry == entries_.end()) return parsed;
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  if (!parsed->load_buffer(entry->second.data(), entry->second.size(), options)) parsed->reset();
  return parsed;
}

std::map<std::string, Relation> Package::relations(const std::string& part) const {
  const std::string folder = folder_of(part);
  const std::string name = part.substr(folder.size());
  std::map<std::string, Relation> relations;
  const auto document = this->part(folder + "_rels/" + name + ".rels");
  for (const pugi::xml_node& node : child(*document, "Relationships").children()) {
    const std::string_view type = attribute(node, "Type");
    Relation relation;
    relation.type = type.substr(type.find_last_of('/') + 1);
    relation.external = attribute(node, "TargetMode") == "External";
    const std::string target(attribute(node, "Target"));
    if (relation.external) relation.target = target;
    else relation.target = resolved_path(target.starts_with("/") ? target : folder + target);
    relations[std::string(attribute(node, "Id"))] = std::move(relation);
  }
  return relations;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& node : parent.children())
    if (local_name(node) == name) return node;
  return {};
}

pugi::xml_node descendant(pugi::xml_node parent, std::initializer_list<std::string_view> path) {
  for (const std::string_view name : path) parent = child(parent, name);
  return parent;
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (without_prefix(attribute.name()) == name) return attribute.value();
  return {};
}

std::string_view value_of(const pugi::xml_node& node) { return attribute(node, "val"); }

bool is_on(const pugi::xml_node& node) {
  const std::string_view value = value_of(node);
  return value != "0" && value != "false" && value != "off" && value != "none";
}

int integer_in(std::string_view digits, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : otherwise;
}

}  // namespace hakusho::imports
