#include "read/catalog.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "read/fields.h"
#include "read/identity.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

// A control's id stands in file names and in anchors.
bool is_control_id(std::string_view id) {
  const auto allowed = [](char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
           byte == '.' || byte == ':' || byte == '-';
  };
  return !id.empty() && id.size() <= limits::identifier_bytes && id.front() != '.' && id.front() != '-' &&
         std::all_of(id.begin(), id.end(), allowed);
}

std::vector<CatalogChapter> read_chapters(Fields& catalog) {
  std::vector<CatalogChapter> chapters;
  Identities ids(catalog.reading(), "chapter");
  for (const Tree& tree : catalog.list("chapters")) {
    Fields fields(tree, catalog.reading(), "chapter");
    CatalogChapter& chapter = chapters.emplace_back();
    chapter.id = fields.text("id", Need::required);
    chapter.title = fields.local_text("title", Need::required);
    ids.add(chapter.id, fields.at("id"));
    fields.finish();
  }
  return chapters;
}

std::vector<CatalogGroup> read_groups(Fields& catalog) {
  std::vector<CatalogGroup> groups;
  Identities ids(catalog.reading(), "group");
  for (const Tree& tree : catalog.list("groups")) {
    Fields fields(tree, catalog.reading(), "group");
    CatalogGroup& group = groups.emplace_back();
    group.id = fields.text("id", Need::required);
    group.chapter = fields.text("chapter");
    group.title = fields.local_text("title", Need::required);
    ids.add(group.id, fields.at("id"));
    fields.finish();
  }
  return groups;
}

void read_guidance(Fields& fields, Control& control) {
  for (const Tree& item : fields.list("guidance")) {
    const std::optional<std::string> reader = scalar_text(item, fields.reading(), "guidance");
    if (!reader) continue;
    if (*reader == "provider") control.guides_provider = true;
    else if (*reader == "customer") control.guides_customer = true;
    else
      fields.reading().error("read/unknown-word", item.at, quoted(*reader) + " is no value of `guidance`",
                             "allowed: provider, customer");
  }
}

void read_counterparts(Fields& fields, Control& control) {
  for (const TreeField& field : fields.map("counterparts")) {
    std::vector<std::string>& ids = control.counterparts[field.key];
    if (field.value.kind != TreeKind::list)
      fields.reading().error("read/type", field.value.at, "the counterparts are no list",
                             "write `" + field.key + ": [id, …]`");
    for (const Tree& item : field.value.items)
      if (auto id = scalar_text(item, fields.reading(), "counterparts")) ids.push_back(std::move(*id));
  }
}

Control read_control(const Tree& tree, Reading& reading) {
  Fields fields(tree, reading, "control");
  Control control;
  control.at = tree.at;
  control.id = fields.text("id", Need::required);
  if (!control.id.empty() && !is_control_id(control.id))
    reading.error("read/identifier", fields.at("id"), quoted(control.id) + " cannot be a control's id",
                  "use letters, digits, `.`, `-` and one `:` behind the catalog's prefix");
  control.chapter = fields.text("chapter");
  control.group = fields.text("group");
  control.title = fields.local_text("title", Need::required);
  static constexpr Word<bool> confirmed[] = {{"yes", true}, {"no", false}, {"true", true}, {"false", false}};
  control.title_confirmed = fields.choice("confirmed", confirmed, true);
  read_guidance(fields, control);
  read_counterparts(fields, control);
  control.title_variants = fields.texts("variants");
  control.item = {fields.local_text("kind"), fields.local_text("content"), fields.local_text("unit")};
  fields.finish();
  return control;
}

void read_controls(Fields& fields, Catalog& catalog) {
  Identities ids(fields.reading(), "control");
  for (const Tree& tree : fields.list("controls", Need::required)) {
    Control control = read_control(tree, fields.reading());
    if (control.id.empty() || !ids.add(control.id, control.at)) continue;
    catalog.index.emplace(control.id, catalog.controls.size());
    catalog.controls.push_back(std::move(control));
  }
}

// A set names controls of this catalog.
void read_sets(Fields& fields, Catalog& catalog) {
  Identities ids(fields.reading(), "set");
  for (const Tree& tree : fields.list("sets")) {
    Fields set_fields(tree, fields.reading(), "set");
    NamedSet& set = catalog.sets.emplace_back();
    set.id = set_fields.text("id", Need::required);
    set.title = set_fields.local_text("title");
    ids.add(set.id, set_fields.at("id"));
    for (const Tree& item : set_fields.list("controls", Need::required)) {
      const std::optional<std::string> id = scalar_text(item, fields.reading(), "controls");
      if (!id) continue;
      set.controls.push_back(*id);
      if (catalog.find(*id) == nullptr)
        fields.reading().error("read/unknown-id", item.at, "the catalog has no control " + quoted(*id),
                               "write the id as it stands under `controls`");
    }
    set_fields.finish();
  }
}

template <typename Item>
bool has_id(const std::vector<Item>& items, const std::string& id) {
  return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
}

void check_places(const Catalog& catalog, Reading& reading) {
  for (const Control& control : catalog.controls) {
    if (!control.chapter.empty() && !has_id(catalog.chapters, control.chapter))
      reading.error("read/unknown-id", control.at,
                    "the control " + quoted(control.id) + " is in the chapter " + quoted(control.chapter) +
                        ", which is not there",
                    "name a chapter of `chapters`");
    if (!control.group.empty() && !has_id(catalog.groups, control.group))
      reading.error(
          "read/unknown-id", control.at,
          "the control " + quoted(control.id) + " is in the group " + quoted(control.group) + ", which is not there",
          "name a group of `groups`");
  }
}

void check_counterparts(const Control& control, const Catalog& catalog, const Catalogs& catalogs,
                        Diagnostics& diagnostics) {
  const auto report = [&](std::string message, std::string hint) {
    diagnostics.error("read/unknown-id", {catalog.path, control.at, 1},
                      "the control " + quoted(control.id) + " has a counterpart " + message, std::move(hint));
  };
  for (const auto& [name, ids] : control.counterparts) {
    const auto other = catalogs.find(name);
    if (other == catalogs.end()) {
      report("in the catalog " + quoted(name) + ", which is not there", "add catalogs/" + name + ".yaml");
      continue;
    }
    for (const std::string& id : ids)
      if (other->second.find(id) == nullptr)
        report(quoted(id) + ", which the catalog " + quoted(name) + " does not hold",
               "write the id as it stands there");
  }
}

}  // namespace

std::optional<Catalog> read_catalog(std::string_view bytes, const std::string& path, const std::string& id,
                                    Diagnostics& diagnostics) {
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree) return std::nullopt;
  Reading reading(path, diagnostics);
  Fields fields(*tree, reading, "catalog");
  if (tree->kind != TreeKind::map) return std::nullopt;
  Catalog catalog;
  catalog.id = id;
  catalog.path = path;
  catalog.title = fields.local_text("title", Need::required);
  catalog.edition = fields.text("edition", Need::required);
  catalog.prefix = fields.text("prefix");
  catalog.chapters = read_chapters(fields);
  catalog.groups = read_groups(fields);
  read_controls(fields, catalog);
  read_sets(fields, catalog);
  fields.finish();
  check_places(catalog, reading);
  return catalog;
}

void check_catalogs(const Catalogs& catalogs, Diagnostics& diagnostics) {
  std::map<std::string_view, const Catalog*> by_prefix;
  for (const auto& [id, catalog] : catalogs) {
    if (!catalog.prefix.empty()) {
      const auto [first, fresh] = by_prefix.emplace(catalog.prefix, &catalog);
      if (!fresh)
        diagnostics.error("read/duplicate-id", {catalog.path, {1, 1}, 1},
                          "the prefix " + quoted(catalog.prefix) + " is also that of " + first->second->path,
                          "give each catalog a prefix of its own");
    }
    for (const Control& control : catalog.controls) check_counterparts(control, catalog, catalogs, diagnostics);
  }
}

}  // namespace hakusho::read
