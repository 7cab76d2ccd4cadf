#include "read/whitepaper.h"

#include "base/text.h"
#include "read/fields.h"
#include "read/history.h"
#include "read/identity.h"
#include "read/section.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

constexpr Word<std::string_view> languages[] = {{"ja", "ja"}, {"en", "en"}};
constexpr Word<std::string_view> scope_kinds[] = {{"service", "service"}, {"plan", "plan"}, {"tenancy", "tenancy"}};
void read_catalog_name(Fields& fields, const Catalogs& catalogs, Whitepaper& whitepaper) {
  whitepaper.catalog = fields.text("catalog", Need::required);
  if (whitepaper.catalog.empty() || catalogs.contains(whitepaper.catalog)) return;
  std::vector<std::string> known;
  for (const auto& [id, catalog] : catalogs) known.push_back(id);
  const std::optional<std::string> meant = did_you_mean(whitepaper.catalog, known);
  fields.reading().error("read/unknown-catalog", fields.at("catalog"),
                         "there is no catalog " + quoted(whitepaper.catalog),
                         meant ? "did you mean `" + *meant + "`?" : "catalogs: " + join(known, ", "));
}

// A name, or a map of the name as `id` and the options that override the layout's own.
void read_layout(Fields& fields, Whitepaper& whitepaper) {
  const Tree* const layout = fields.take("layout", Need::required);
  if (layout == nullptr) return;
  Position at = layout->at;
  whitepaper.layout_at = at;
  if (layout->kind != TreeKind::map) {
    whitepaper.layout = fields.text("layout", Need::required);
  } else {
    Fields options(*layout, fields.reading(), "layout");
    whitepaper.layout = options.text("id", Need::required);
    at = options.at("id");
    for (const TreeField& field : layout->fields) {
      if (field.key == "id") continue;
      if (auto value = scalar_text(field.value, fields.reading(), field.key))
        whitepaper.layout_options.emplace(field.key, std::move(*value));
    }
  }
  check_identifier(whitepaper.layout, at, fields.reading());
}

std::vector<Scope> read_scopes(Fields& fields) {
  std::vector<Scope> scopes;
  Identities ids(fields.reading(), "scope");
  for (const Tree& tree : fields.list("scopes")) {
    Fields own(tree, fields.reading(), "scope");
    Scope& scope = scopes.emplace_back();
    scope.at = tree.at;
    scope.id = own.text("id", Need::required);
    check_identifier(scope.id, own.at("id"), fields.reading());
    ids.add(scope.id, own.at("id"));
    scope.kind = own.choice("kind", scope_kinds, std::string_view("service"));
    scope.name = own.local_text("name", Need::required);
    scope.model = own.text("model");
    scope.description = own.local_text("description");
    own.finish();
  }
  return scopes;
}

Provenance read_provenance(Fields& fields) {
  Provenance provenance;
  const Tree* const tree = fields.take("provenance");
  if (tree == nullptr) return provenance;
  Fields own(*tree, fields.reading(), "provenance");
  provenance.status = own.choice("status", provenance_words, provenance.status, Need::required);
  provenance.of = own.text("of");
  provenance.url = own.text("url");
  provenance.note = own.text("note");
  own.finish();
  return provenance;
}

void read_front(Fields& fields, const Catalogs& catalogs, Whitepaper& whitepaper) {
  whitepaper.language = fields.choice("language", languages, std::string_view("ja"));
  fields.reading().set_language(whitepaper.language);
  whitepaper.title = fields.text("title", Need::required);
  whitepaper.subtitle = fields.text("subtitle");
  read_catalog_name(fields, catalogs, whitepaper);
  read_layout(fields, whitepaper);
  whitepaper.scopes = read_scopes(fields);
  whitepaper.provenance = read_provenance(fields);
  whitepaper.difference_note = fields.text("difference_note");
  whitepaper.contents = fields.yes("contents");
  whitepaper.closing = fields.text("closing");
}

}  // namespace

std::optional<Whitepaper> read_whitepaper(std::string_view bytes, const std::string& path, const std::string& vendor,
                                          const std::string& whitepaper, const Catalogs& catalogs,
                                          Diagnostics& diagnostics) {
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree) return std::nullopt;
  Reading reading(path, diagnostics);
  Fields fields(*tree, reading, "whitepaper");
  if (tree->kind != TreeKind::map) return std::nullopt;
  Whitepaper read;
  read.vendor = vendor;
  read.id = whitepaper;
  read.path = path;
  read_front(fields, catalogs, read);
  read.sections = read_sections(fields, {read, catalogs, tree->find("difference_note")});
  read.history = read_history(fields, read, catalogs);
  read.accepted = read_accepted(fields);
  for (Accepted& accepted : read.accepted)
    if (!accepted.section.empty()) accepted.section = section_named(accepted.section, read, catalogs);
  fields.finish();
  return read;
}

}  // namespace hakusho::read
