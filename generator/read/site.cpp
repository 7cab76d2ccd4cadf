#include "read/site.h"

#include <algorithm>

#include "base/text.h"
#include "read/fields.h"
#include "read/identity.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

constexpr Word<std::string_view> languages[] = {{"ja", "ja"}, {"en", "en"}};
constexpr Word<DiffPairs> diff_pairs[] = {{"consecutive", DiffPairs::consecutive}, {"all", DiffPairs::all}};
constexpr Word<DiffColumns> diff_columns[] = {{"new-first", DiffColumns::new_first},
                                              {"old-first", DiffColumns::old_first}};
constexpr Word<DefaultSynonyms> default_synonyms[] = {{"yes", DefaultSynonyms::yes},
                                                      {"no", DefaultSynonyms::no},
                                                      {"true", DefaultSynonyms::yes},
                                                      {"false", DefaultSynonyms::no}};

bool is_web_address(std::string_view url) {
  const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : url.size();
  return host < url.size() && url[host] != '/' && url.find_first_of(" \"<>\\^`{|}\n\t") == std::string_view::npos;
}

bool is_mail_address(std::string_view url) {
  const std::size_t at = url.find('@');
  return url.starts_with("mailto:") && at != std::string_view::npos && at > 7 && at + 1 < url.size() &&
         url.find_first_of(" \"<>\\^`{|}\n\t") == std::string_view::npos;
}

void read_base_url(Fields& fields, Site& site) {
  site.base_url = fields.text("base_url");
  if (!site.base_url.empty() && site.base_url.back() != '/') site.base_url += '/';
  if (site.base_url.empty() || is_web_address(site.base_url)) return;
  fields.reading().error("read/base-url", fields.at("base_url"), quoted(site.base_url) + " is no address of a site",
                         "write `https://example.com/` or remove the key; pages themselves never need it");
  site.base_url.clear();
}

void read_contact(Fields& fields, Site& site) {
  site.contact_url = fields.text("contact_url");
  if (site.contact_url.empty() || is_web_address(site.contact_url) || is_mail_address(site.contact_url)) return;
  fields.reading().error("read/contact-url", fields.at("contact_url"),
                         quoted(site.contact_url) + " is no address to write to",
                         "write `https://example.com/contact` or `mailto:name@example.com`");
  site.contact_url.clear();
}

void read_tag_pattern(Fields& fields, Site& site) {
  const bool given = fields.tree().find("tag_pattern") != nullptr;
  const std::string pattern = fields.text("tag_pattern");
  if (given) site.tag_pattern = pattern;
  if (pattern.empty() || pattern.find("{version}") != std::string::npos) return;
  fields.reading().error(
      "read/tag-pattern", fields.at("tag_pattern"), quoted(pattern) + " does not say where the version stands",
      "write `{version}` into it, such as `{vendor}/{whitepaper}/{version}`; an empty text looks into no tags");
}

// Names of layouts or formats; what the file leaves out stays as it is.  No `allowed` allows every identifier.
void read_names(Fields& fields, std::string_view key, const std::vector<std::string>& allowed,
                std::vector<std::string>& names) {
  const Tree* const given = fields.tree().find(key);
  std::vector<std::string> written = fields.texts(key);
  if (given == nullptr) return;
  Identities ids(fields.reading(), "name");
  for (const Tree& item : given->items) {
    check_identifier(item.text, item.at, fields.reading());
    ids.add(item.text, item.at);
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), item.text) == allowed.end())
      fields.reading().error("read/unknown-word", item.at, quoted(item.text) + " is none of `" + std::string(key) + "`",
                             "allowed: " + join(allowed, ", "));
  }
  if (given->kind == TreeKind::list && written.empty())
    fields.reading().error("read/empty", given->at, "`" + std::string(key) + "` names nothing",
                           "remove the key to have them all");
  names = std::move(written);
}

}  // namespace

std::optional<Site> read_site(std::string_view bytes, const std::string& path, Diagnostics& diagnostics) {
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree) return std::nullopt;
  Reading reading(path, diagnostics);
  Fields fields(*tree, reading, "site");
  if (tree->kind != TreeKind::map) return std::nullopt;
  Site site;
  site.path = path;
  site.language_at = fields.at("language");
  site.theme_at = fields.at("theme");
  site.layouts_at = fields.at("layouts");
  site.language = fields.choice("language", languages, std::string_view("ja"));
  reading.set_language(site.language);
  site.title = fields.local_text("title", Need::required);
  site.description = fields.local_text("description");
  read_base_url(fields, site);
  if (const std::string theme = fields.text("theme"); !theme.empty()) site.theme = theme;
  check_identifier(site.theme, fields.at("theme"), reading);
  read_names(fields, "layouts", {}, site.layouts);
  read_names(fields, "formats", {"html", "markdown"}, site.formats);
  read_tag_pattern(fields, site);
  site.diff_pairs = fields.choice("diff_pairs", diff_pairs, DiffPairs::consecutive);
  site.diff_columns = fields.choice("diff_columns", diff_columns, DiffColumns::new_first);
  site.declare_format = fields.yes("declare_format") ? DeclareFormat::yes : DeclareFormat::no;
  site.default_synonyms = fields.choice("default_synonyms", default_synonyms, DefaultSynonyms::yes);
  read_contact(fields, site);
  fields.finish();
  return site;
}

}  // namespace hakusho::read
