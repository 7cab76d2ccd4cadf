// What a published schema accepts, its reader accepts, and the other way round.
//
// A schema cannot know what stands elsewhere, so the documents here leave out what needs that: ids that stand twice,
// scopes and catalogs that are not there, levels of sections, leap days.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/files.h"
#include "base/limits.h"
#include "read/catalog.h"
#include "read/site.h"
#include "read/synonyms.h"
#include "read/tree.h"
#include "read/vendor.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::read;
using nlohmann::json;

namespace {

const std::string source = HAKUSHO_SOURCE;

std::string bytes_of(const std::string& path) {
  auto bytes = read_file(path, limits::dataset_file_bytes);
  REQUIRE(bytes);
  return std::move(*bytes);
}

const valijson::Schema& schema_of(const std::string& kind) {
  static std::map<std::string, valijson::Schema> schemas;
  const auto [schema, fresh] = schemas.try_emplace(kind);
  if (fresh) {
    const json text = json::parse(bytes_of(source + "/content/schema/" + kind + ".schema.json"));
    valijson::adapters::NlohmannJsonAdapter adapter(text);
    valijson::SchemaParser().populateSchema(adapter, schema->second);
  }
  return schema->second;
}

// As an editor sees a file of texts alone.
json as_json(const Tree& tree) {
  switch (tree.kind) {
    case TreeKind::nothing: return nullptr;
    case TreeKind::text: return tree.text;
    case TreeKind::list: {
      json list = json::array();
      for (const Tree& item : tree.items) list.push_back(as_json(item));
      return list;
    }
    case TreeKind::map: {
      json map = json::object();
      for (const TreeField& field : tree.fields) map[field.key] = as_json(field.value);
      return map;
    }
  }
  return nullptr;
}

// The first thing that the schema does not like; empty when it likes all.
std::string refusal(const std::string& kind, const json& document) {
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::adapters::NlohmannJsonAdapter adapter(document);
  valijson::ValidationResults results;
  if (validator.validate(schema_of(kind), adapter, &results)) return {};
  valijson::ValidationResults::Error error, first;
  bool any = false;
  while (results.popError(error))
    if (!any || error.context.size() > first.context.size()) first = error, any = true;
  std::string where;
  for (const std::string& step : first.context) where += step;
  return where + ": " + first.description;
}

Catalogs one_catalog() {
  Diagnostics found;
  Catalogs catalogs;
  catalogs.emplace(
      "c", *read_catalog("title: c\nedition: c\ncontrols: [{id: A.5.1.1, title: a}, {id: A.5.1.2, title: b}]", "c.yaml",
                         "c", found));
  return catalogs;
}

bool reads(const std::string& kind, const std::string& bytes, const std::string& path) {
  static const Catalogs catalogs = one_catalog();
  Diagnostics found;
  bool read = false;
  if (kind == "catalog") read = read_catalog(bytes, path, "own", found).has_value();
  if (kind == "vendor") read = read_vendor(bytes, path, "own", found).has_value();
  if (kind == "site") read = read_site(bytes, path, found).has_value();
  if (kind == "whitepaper") read = read_whitepaper(bytes, path, "own", "own", catalogs, found).has_value();
  if (kind == "synonyms") read = !read_synonyms(bytes, path, found).empty() || !found.has_errors();
  return read && !found.has_errors();
}

enum class Verdict { good, bad };

// A small document of JSON, which YAML reads as well.
struct Sample {
  Verdict verdict;
  std::string text;
};

void compare(const std::string& kind, const std::vector<Sample>& samples) {
  for (const Sample& sample : samples) {
    INFO(kind << " " << sample.text);
    const bool good = sample.verdict == Verdict::good;
    CHECK(reads(kind, sample.text, "a.json") == good);
    CHECK(reads(kind, sample.text, "a.yaml") == good);
    const std::string refused = refusal(kind, json::parse(sample.text));
    INFO(refused);
    CHECK(refused.empty() == good);
  }
}

// A whitepaper with these keys besides what it needs.
std::string paper(const std::string& keys) {
  return R"({"title": "t", "catalog": "c", "layout": "annex", "scopes": [{"id": "one", "name": "n"}], "sections": [])" +
         (keys.empty() ? "" : ", " + keys) + "}";
}

// A whitepaper with this one section, or with this history, or with this revision.
std::string section(const std::string& text) {
  return R"({"title": "t", "catalog": "c", "layout": "annex", "scopes": [{"id": "one", "name": "n"}], "sections": [)" +
         text + "]}";
}
std::string revision(const std::string& text) { return paper(R"("history": {"revisions": [)" + text + "]}"); }

constexpr Verdict good = Verdict::good, bad = Verdict::bad;

}  // namespace

TEST_CASE("the catalog's schema and reader agree") {
  const auto with = [](const std::string& keys) {
    return R"({"title": "t", "edition": "e", "controls": [])" + (keys.empty() ? "" : ", " + keys) + "}";
  };
  const auto control = [](const std::string& text) {
    return R"({"title": "t", "edition": "e", "controls": [)" + text + "]}";
  };
  compare("catalog",
          {{good, with("")},
           {good, R"({"title": {"ja": "t"}, "edition": 2015, "controls": []})"},
           {bad, R"({"title": {"fr": "t"}, "edition": "e", "controls": []})"},
           {bad, R"({"title": {}, "edition": "e", "controls": []})"},
           {bad, R"({"title": "", "edition": "e", "controls": []})"},
           {bad, R"({"title": "t", "edition": " ", "controls": []})"},
           {bad, R"({"title": "t", "controls": []})"},
           {bad, R"({"title": "t", "edition": "e"})"},
           {bad, R"({"title": "t", "edition": "e", "controls": {}})"},
           {bad, with(R"("control": [])")},
           {good, with(R"("prefix": "own")")},
           {bad, with(R"("prefix": null)")},
           {good, with(R"("chapters": [{"id": 5, "title": {"en": "x"}}])")},
           {bad, with(R"("chapters": [{"id": "5"}])")},
           {bad, with(R"("groups": [{"title": "x"}])")},
           {good, with(R"("groups": [{"id": "5.1", "title": "x", "chapter": "5"}])")},
           {bad, with(R"("groups": [{"id": "5.1", "title": "x", "chapter": ["5"]}])")},
           {good, with(R"("sets": [{"id": "a", "controls": []}])")},
           {bad, with(R"("sets": [{"id": "a"}])")},
           {good, control(R"({"id": "A.5.1.1", "title": "x"})")},
           {good, control(R"({"id": 8.24, "title": "x"})")},
           {bad, control(R"({"id": "a/b", "title": "x"})")},
           {bad, control(R"({"id": "..", "title": "x"})")},
           {bad, control(R"({"id": "x y", "title": "x"})")},
           {bad, control(R"({"title": "x"})")},
           {bad, control(R"({"id": "a"})")},
           {good, control(R"({"id": "a", "title": "x", "confirmed": "no", "guidance": ["provider", "customer"]})")},
           {good, control(R"({"id": "a", "title": "x", "confirmed": false})")},
           {bad, control(R"({"id": "a", "title": "x", "confirmed": "perhaps"})")},
           {bad, control(R"({"id": "a", "title": "x", "guidance": ["vendor"]})")},
           {bad, control(R"({"id": "a", "title": "x", "guidance": "provider"})")},
           {good, control(R"({"id": "a", "title": "x", "counterparts": {"other": ["8.1", 8.2]}})")},
           {bad, control(R"({"id": "a", "title": "x", "counterparts": {"other": "8.1"}})")},
           {good, control(R"({"id": "a", "title": "x", "kind": "k", "content": {"ja": "c"}, "unit": "u"})")},
           {bad, control(R"({"id": "a", "title": "x", "unit": ["u"]})")},
           {bad, control(R"("a")")},
           {bad, "[]"}});
}

TEST_CASE("the vendor's schema and reader agree") {
  compare(
      "vendor",
      {{good, R"({"name": "n"})"},
       {good, R"({"name": {"ja": "n", "en": "n"}, "legal_name": "l", "reading": "r", "address": "a",
                      "url": "u", "contact": "**c**", "description": {"en": "d"}})"},
       {bad, R"({"name": ["n"]})"},
       {bad, R"({})"},
       {bad, R"({"name": "n", "adress": "a"})"},
       {bad, R"({"name": "n", "contact": ["c"]})"},
       {good,
        R"({"name": "n", "services": [{"id": "a", "name": "b", "model": "SaaS", "locations": ["x", {"en": "y"}]}]})"},
       {bad, R"({"name": "n", "services": [{"id": "A", "name": "b"}]})"},
       {bad, R"({"name": "n", "services": [{"id": "a"}]})"},
       {bad, R"({"name": "n", "services": [{"name": "b"}]})"},
       {bad, R"({"name": "n", "services": [{"id": "a", "name": "b", "locations": "x"}]})"},
       {good,
        R"({"name": "n", "certificates": [{"name": "c", "number": 12, "issued": "2024-02-29", "expires": 2027}]})"},
       {bad, R"({"name": "n", "certificates": [{"number": "c"}]})"},
       {bad, R"({"name": "n", "certificates": [{"name": "c", "issued": "2024-02-30"}]})"},
       {bad, R"({"name": "n", "certificates": [{"name": "c", "issued": "2024-13"}]})"},
       {bad, R"({"name": "n", "certificates": [{"name": "c", "issued": "0000"}]})"},
       {bad, R"({"name": "n", "certificates": [{"name": "c", "issued": "Apr 2024"}]})"},
       {bad, "\"n\""}});
}

TEST_CASE("the site's schema and reader agree") {
  const auto with = [](const std::string& keys) { return R"({"title": "t", )" + keys + "}"; };
  compare("site", {{good, R"({"title": "t"})"},
                   {bad, R"({"language": "ja"})"},
                   {good, with(R"("language": "en", "base_url": "https://example.com/x", "description": "d")")},
                   {good, with(R"("base_url": "")")},
                   {bad, with(R"("base_url": "example.com")")},
                   {bad, with(R"("base_url": "https:///x")")},
                   {bad, with(R"("language": "fr")")},
                   {good, with(R"("theme": "own-2", "layouts": ["annex", "own"], "formats": ["markdown"])")},
                   {bad, with(R"("theme": "../x")")},
                   {bad, with(R"("layouts": [])")},
                   {bad, with(R"("layouts": ["a", "a"])")},
                   {bad, with(R"("layouts": "annex")")},
                   {bad, with(R"("formats": ["pdf"])")},
                   {good, with(R"("tag_pattern": "", "diff_pairs": "all", "diff_columns": "old-first")")},
                   {bad, with(R"("diff_pairs": "some")")},
                   {bad, with(R"("diff_columns": "new")")},
                   {good, with(R"("declare_format": true, "contact_url": "mailto:a@example.jp")")},
                   {bad, with(R"("contact_url": "u")")},
                   {good, with(R"("tag_pattern": "v{version}")")},
                   {bad, with(R"("tag_pattern": "v")")},
                   {bad, with(R"("declare_format": "maybe")")},
                   {good, with(R"("default_synonyms": "no")")},
                   {bad, with(R"("default_synonyms": "none")")},
                   {bad, with(R"("titel": "t")")}});
}

TEST_CASE("the whitepaper's schema and reader agree on its front") {
  compare(
      "whitepaper",
      {{good, paper("")},
       {bad, R"({"title": "t", "catalog": "c", "layout": "annex"})"},
       {bad, R"({"title": "t", "catalog": "c", "sections": []})"},
       {bad, R"({"title": "t", "layout": "annex", "sections": []})"},
       {bad, R"({"catalog": "c", "layout": "annex", "sections": []})"},
       {bad, R"({"title": "t", "catalog": "c", "layout": "Annex", "sections": []})"},
       {good,
        R"({"title": "t", "catalog": "c", "layout": {"id": "annex", "width": "full", "depth": 2}, "sections": []})"},
       {bad, R"({"title": "t", "catalog": "c", "layout": {"width": "full"}, "sections": []})"},
       {bad, R"({"title": "t", "catalog": "c", "layout": {"id": "annex", "width": ["full"]}, "sections": []})"},
       {bad, R"({"title": {"ja": "t"}, "catalog": "c", "layout": "annex", "sections": []})"},
       {bad, R"({"title": "t", "catalog": "c", "layout": "annex", "sections": [], "scopes": [{"id": "a"}]})"},
       {bad,
        R"({"title": "t", "catalog": "c", "layout": "annex", "sections": [], "scopes": [{"id": "a", "name": "n", "kind": "x"}]})"},
       {good,
        paper(
            R"("language": "en", "subtitle": "s", "contents": "yes", "closing": "c", "difference_note": "{scopes}")")},
       {bad, paper(R"("contents": "true!")")},
       {bad, paper(R"("langauge": "en")")},
       {good, paper(R"("provenance": {"status": "restated", "of": "o", "url": "u", "note": "n"})")},
       {bad, paper(R"("provenance": {"of": "o"})")},
       {bad, paper(R"("provenance": {"status": "copied"})")},
       {good, paper(R"("accepted": [{"code": "check/gap", "reason": "r", "section": "x"}])")},
       {bad, paper(R"("accepted": [{"code": "check/gap"}])")},
       {bad, paper(R"("accepted": [{"code": "check/gap", "reason": ""}])")}});
}

TEST_CASE("the whitepaper's schema and reader agree on sections") {
  compare(
      "whitepaper",
      {{good, section(R"({"title": "t"})")},
       {good, section(R"({"control": "A.5.1.1"})")},
       {good, section(R"({"control": "Ａ．５．１．１", "title": ""})")},
       {good, section(R"({"controls": ["A.5.1.1", "A.5.1.2"]})")},
       {bad, section("{}")},
       {bad, section(R"({"title": ""})")},
       {bad, section(R"({"controls": []})")},
       {bad, section(R"({"controls": ["A.5.1.1", ""]})")},
       {bad, section(R"({"control": "A.5.1.1", "controls": ["A.5.1.2"]})")},
       {bad, section(R"({"control": ["A.5.1.1"]})")},
       {good,
        section(R"({"id": "own-id", "title": "t", "printed_control": "A.5.1", "label": "1-1A", "numbered": "no"})")},
       {bad, section(R"({"id": "Own", "title": "t"})")},
       {bad, section(R"({"title": "t", "numbered": 0})")},
       {good,
        section(
            R"({"title": "t", "role": "legal", "status": "not-provided", "responsibility": "shared", "answer": "yes"})")},
       {bad, section(R"({"title": "t", "role": "chaptre"})")},
       {bad, section(R"({"title": "t", "status": "not_provided"})")},
       {bad, section(R"({"title": "t", "responsibility": "vendor"})")},
       {bad, section(R"({"title": "t", "answer": "有"})")},
       {good, section(R"({"title": "t", "item": {"kind": "k", "content": {"ja": "c"}, "unit": "u"}, "reason": "r"})")},
       {bad, section(R"({"title": "t", "item": {"kinds": "k"}})")},
       {good, section(R"({"title": "t", "body": "**b**", "parts": [{"scope": "one", "title": "p", "body": "b"}]})")},
       {bad, section(R"({"title": "t", "parts": [{"body": "b"}]})")},
       {bad, section(R"({"title": "t", "body": {"ja": "b"}})")},
       {good, section(R"({"title": "t", "notes": [{"kind": "point", "title": "n", "scopes": ["one"], "body": "b"}]})")},
       {bad, section(R"({"title": "t", "notes": [{"kind": "hint", "body": "b"}]})")},
       {good,
        section(
            R"({"title": "t", "responsibilities": [{"item": "i", "party": "customer", "note": "n", "group": "g"}]})")},
       {bad, section(R"({"title": "t", "responsibilities": [{"item": "i"}]})")},
       {bad, section(R"({"title": "t", "responsibilities": [{"item": "i", "party": "us"}]})")},
       {good, section(R"({"title": "t", "sections": [{"title": "u", "sections": [{"control": "A.5.1.1"}]}]})")},
       {bad, section(R"({"title": "t", "sections": [{"title": "u", "sections": [{"bodi": "x"}]}]})")},
       {good, section(R"({"title": "t", "accepted": [{"code": "c", "reason": "r"}]})")},
       {bad, section(R"({"title": "t", "accepted": [{"reason": "r"}]})")},
       {bad, section(R"({"title": null})")},
       {bad, section("\"t\"")}});
}

TEST_CASE("the whitepaper's schema and reader agree on the history") {
  compare(
      "whitepaper",
      {{good, paper(R"("history": {})")},
       {good, paper(R"("history": {"title": "h", "position": "none", "form": "list", "order": "newest-first"})")},
       {bad, paper(R"("history": {"position": "top"})")},
       {bad, paper(R"("history": {"form": "grid"})")},
       {bad, paper(R"("history": {"order": "random"})")},
       {good, paper(R"("history": {"labels": {"date": "d", "version": "v"}})")},
       {bad, paper(R"("history": {"labels": {"dates": "d"}})")},
       {bad, paper(R"("history": {"labels": ["d"]})")},
       {good,
        revision(
            R"({"version": "1.10", "printed_version": "第1版", "date": "2024-04", "kind": "k", "note": "n", "reconstructed": "yes"})")},
       {good, revision(R"({"version": 2, "date": 2024})")},
       {bad, revision(R"({"version": "1/0"})")},
       {bad, revision(R"({"version": ""})")},
       {bad, revision(R"({"date": "2024"})")},
       {bad, revision(R"({"version": "1", "date": "2024-4-1"})")},
       {good,
        revision(R"({"version": "1", "changes": [{"section": "A.5.1.1", "summary": "s", "kind": "k", "page": 3}]})")},
       {bad, revision(R"({"version": "1", "changes": [{"section": "A.5.1.1"}]})")},
       {bad, revision(R"({"version": "1", "changes": [{"summary": ""}]})")},
       {bad, revision(R"({"version": "1", "changes": {"summary": "s"}})")}});
}

TEST_CASE("the schemas accept the sample dataset") {
  const auto check = [](const std::string& kind, const std::string& path) {
    Diagnostics found;
    const auto tree = read_tree(bytes_of(source + "/" + path), path, found);
    REQUIRE(tree);
    INFO(path);
    CHECK(refusal(kind, as_json(*tree)) == "");
  };
  for (const std::string& file : list_folder(source + "/content/catalogs"))
    check("catalog", "content/catalogs/" + file);
  for (const std::string& file : list_files_below(source + "/content/vendors"))
    if (file.ends_with(".yaml"))
      check(file.ends_with("vendor.yaml") ? "vendor" : "whitepaper", "content/vendors/" + file);
  check("site", "site/site.yaml");
}

TEST_CASE("the synonyms' schema and reader agree") {
  compare("synonyms", {{good, R"([])"},
                       {good, R"([["鍵", "キー"]])"},
                       {good, R"(["鍵, キー", "委託、外注", "a，b"])"},
                       {bad, R"(["鍵"])"},
                       {bad, R"([["鍵"]])"},
                       {bad, R"([["鍵", ""]])"},
                       {bad, R"([["鍵", "キー、key"]])"},
                       {bad, R"([["鍵", ["キー"]]])"},
                       {bad, R"([{"鍵": "キー"}])"},
                       {bad, R"({"鍵": "キー"})"},
                       {bad, R"("鍵, キー")"}});
}
