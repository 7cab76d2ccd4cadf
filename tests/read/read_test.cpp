// The whole room at once: what others collected of hostile files, and the sample dataset.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <set>

#include "base/files.h"
#include "base/limits.h"
#include "base/text.h"
#include "findings.h"
#include "read/catalog.h"
#include "read/site.h"
#include "read/tree.h"
#include "read/vendor.h"
#include "read/whitepaper.h"

using namespace hakusho;
using namespace hakusho::read;

namespace {

const std::string fixtures = std::string(HAKUSHO_SHARED) + "/fixtures";

bool skipped(const std::string& folder) {
  if (folder_exists(folder)) return false;
  std::cout << "skipped: " << folder << " is missing\n";
  return true;
}

std::string bytes_of(const std::string& path) {
  auto bytes = read_file(path, 4 * limits::dataset_file_bytes);
  REQUIRE(bytes);
  return std::move(*bytes);
}

Findings findings_in(const std::string& bytes, const std::string& path) {
  Diagnostics found;
  const auto tree = read_tree(bytes, path, found);
  CHECK((tree || found.has_errors()));
  return findings_of(found);
}

// The suite spells out what an editor would hide.
std::string spelt_in(std::string text) {
  for (const auto& [mark, meant] : std::vector<std::pair<std::string, std::string>>{{"␣", " "},
                                                                                    {"————»", "\t"},
                                                                                    {"———»", "\t"},
                                                                                    {"——»", "\t"},
                                                                                    {"—»", "\t"},
                                                                                    {"»", "\t"},
                                                                                    {"↵", ""},
                                                                                    {"∎\n", ""},
                                                                                    {"←", "\r"},
                                                                                    {"⇔", "\xEF\xBB\xBF"}})
    text = replace_all(text, mark, meant);
  return text;
}

Catalogs sample_catalogs(Diagnostics& found) {
  Catalogs catalogs;
  for (const std::string& file : list_folder(std::string(HAKUSHO_SOURCE) + "/content/catalogs")) {
    const std::string path = "content/catalogs/" + file, id = file.substr(0, file.find('.'));
    if (auto catalog = read_catalog(bytes_of(std::string(HAKUSHO_SOURCE) + "/" + path), path, id, found))
      catalogs.emplace(id, std::move(*catalog));
  }
  check_catalogs(catalogs, found);
  return catalogs;
}

}  // namespace

TEST_CASE("each file written to harm is refused for its own reason, and the others are read") {
  const std::string folder = fixtures + "/yaml-hostile";
  if (skipped(folder)) return;
  const std::map<std::string, std::string> refused = {
      {"alias-bomb-9x9", "1:4 an anchor (`&`) names this value"},
      {"control-chars", "1:7 the control character U+0007 is no text"},
      {"custom-tag", "1:4 a tag (`!`) types this value"},
      {"cycle-map", "1:1 an anchor (`&`) names this value"},
      {"cycle-seq", "1:1 an anchor (`&`) names this value"},
      {"depth-2000-block", "65:65 lists and maps are nested more than 64 levels deep"},
      {"depth-5000-dash", "1:129 lists and maps are nested more than 64 levels deep"},
      {"depth-5000-flow-map", "1:257 lists and maps are nested more than 64 levels deep"},
      {"depth-5000-flow-seq", "1:65 lists and maps are nested more than 64 levels deep"},
      {"dup-key", "2:1 the key `id` stands twice in this map; first at 1:1"},
      {"invalid-utf8", "1:6 the byte 0xFF is not UTF-8"},
      {"merge-bomb", "1:4 an anchor (`&`) names this value"},
      {"multi-doc", "3:1 a second document starts here"},
      {"nul", "1:7 the control character U+0000 is no text"},
      {"overlong-utf8", "1:6 the byte 0xC0 is not UTF-8"},
      {"python-tag", "1:1 a tag (`!`) types this value"},
      {"shift_jis", "1:1 the byte 0x91 is not UTF-8"},
      {"surrogate", "1:6 the byte 0xED is not UTF-8"},
      {"tab-indent", "2:1 a tab stands in the indentation"},
      {"truncated", "1:4 the text that starts here never ends"},
      {"utf16le", "1:1 the file is UTF-16 or UTF-32, not UTF-8"},
  };
  std::size_t seen = 0;
  for (const std::string& file : list_folder(folder)) {
    if (!file.ends_with(".yaml")) continue;
    const Findings found = findings_in(bytes_of(folder + "/" + file), file);
    const auto wanted = refused.find(file.substr(0, file.find('.')));
    INFO(file);
    CHECK((found.empty() ? std::string() : found.front()) == (wanted == refused.end() ? "" : wanted->second));
    seen += wanted != refused.end();
  }
  CHECK(seen == refused.size());
}

TEST_CASE("what the YAML test suite calls an error is refused, but for what loses no text") {
  const std::string folder = fixtures + "/yaml-test-suite/src";
  if (skipped(folder)) return;
  // yaml-cpp is lenient about indentation, commas and comments inside brackets, and about a directive at the end.
  const std::set<std::string> lenient = {"9C9N#1", "9JBA#1", "9MAG#1", "9MMA#1", "B63P#1", "CTN5#1", "CVW2#1",
                                         "DK95#2", "G5U8#1", "HRE5#1", "QB6E#1", "S98Z#1", "Y79Y#4", "YJV2#1"};
  std::set<std::string> accepted;
  std::size_t errors = 0;
  for (const std::string& file : list_folder(folder)) {
    Diagnostics found;
    const auto suite = read_tree(bytes_of(folder + "/" + file), file, found);
    REQUIRE(suite);
    for (std::size_t at = 0; at < suite->items.size(); ++at) {
      const Tree* const yaml = suite->items[at].find("yaml");
      if (yaml == nullptr) continue;
      const Findings refused = findings_in(spelt_in(yaml->text), "suite.yaml");
      if (suite->items[at].find("fail") == nullptr) continue;
      ++errors;
      if (refused.empty()) accepted.insert(file.substr(0, 4) + "#" + std::to_string(at + 1));
    }
  }
  CHECK(errors == 94);
  CHECK(accepted == lenient);
}

TEST_CASE("JSON is taken and refused as the JSON test suite says, but for what a dataset may not hold") {
  const std::string folder = fixtures + "/json-test-suite/test_parsing";
  if (skipped(folder)) return;
  const std::set<std::string> refused_on_purpose = {
      // duplicate keys
      "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
      // escaped control characters
      "y_object_escaped_null_in_key.json", "y_string_allowed_escapes.json", "y_string_escaped_control_character.json",
      "y_string_null_escape.json",
      // DEL, U+FFFE, U+FFFF
      "y_string_escaped_noncharacter.json", "y_string_nonCharacterInUTF-8_U+FFFF.json",
      "y_string_unescaped_char_delete.json", "y_string_unicode_U+FFFE_nonchar.json",
      "y_string_with_del_character.json"};
  std::set<std::string> refused_good, accepted_bad;
  for (const std::string& file : list_folder(folder)) {
    const Findings found = findings_in(bytes_of(folder + "/" + file), file);
    if (file.starts_with("y_") && !found.empty()) refused_good.insert(file);
    if (file.starts_with("n_") && found.empty()) accepted_bad.insert(file);
  }
  CHECK(refused_good == refused_on_purpose);
  CHECK(accepted_bad == std::set<std::string>{});
}

TEST_CASE("the sample dataset reads without a finding") {
  Diagnostics found;
  const Catalogs catalogs = sample_catalogs(found);
  CHECK(catalogs.size() == 3);
  const std::string vendors = std::string(HAKUSHO_SOURCE) + "/content/vendors";
  std::size_t whitepapers = 0;
  for (const std::string& file : list_files_below(vendors)) {
    const std::string path = "content/vendors/" + file;
    if (!file.ends_with(".yaml")) continue;
    const std::string bytes = bytes_of(vendors + "/" + file);
    if (file.ends_with("vendor.yaml")) CHECK(read_vendor(bytes, path, "vendor", found));
    else CHECK(read_whitepaper(bytes, path, "vendor", "whitepaper", catalogs, found));
    whitepapers += file.ends_with("whitepaper.yaml");
  }
  CHECK(whitepapers >= 5);
  CHECK(read_site(bytes_of(std::string(HAKUSHO_SOURCE) + "/site/site.yaml"), "site/site.yaml", found));
  CHECK(findings_of(found) == Findings{});
}

TEST_CASE("every control of the sample dataset is known to its catalogs") {
  Diagnostics found;
  const Catalogs catalogs = sample_catalogs(found);
  CHECK(catalogs.at("iso-27017-2015").controls.size() == 121);
  CHECK(catalogs.at("iso-27017-2015").set("provider")->controls.size() == 40);
  CHECK(catalogs.at("iso-27002-2022").controls.size() == 93);
  CHECK(catalogs.at("meti-sla-2010").controls.size() == 49);
  const std::string vendors = std::string(HAKUSHO_SOURCE) + "/content/vendors";
  for (const std::string& file : list_files_below(vendors)) {
    if (!file.ends_with("whitepaper.yaml")) continue;
    const auto whitepaper = read_whitepaper(bytes_of(vendors + "/" + file), file, "v", "w", catalogs, found);
    REQUIRE(whitepaper);
    for (const SectionAt& at : sections_in_order(*whitepaper))
      for (const ControlReference& control : at.section->controls) {
        INFO(file << ":" << control.at.line << " " << control.written);
        CHECK_FALSE(control.catalog.empty());
      }
  }
}
