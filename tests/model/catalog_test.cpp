#include "model/catalog.h"

#include <catch2/catch.hpp>

using namespace hakusho;

namespace {

Catalog catalog_of(const std::string& id, const std::string& prefix, const std::vector<std::string>& controls) {
  Catalog catalog;
  catalog.id = id;
  catalog.prefix = prefix;
  for (const std::string& control : controls) {
    catalog.index.emplace(control, catalog.controls.size());
    catalog.controls.emplace_back().id = control;
  }
  return catalog;
}

Catalogs three_catalogs() {
  Catalogs catalogs;
  catalogs["cloud"] = catalog_of("cloud", "", {"A.5.1.1", "A.6.1.1", "A.9.2.3", "CLD.6.3.1", "CLD.8.1.5"});
  catalogs["new"] = catalog_of("new", "", {"5.1", "8.24"});
  catalogs["sheet"] = catalog_of("sheet", "meti", {"meti:5"});
  return catalogs;
}

std::string found(const std::string& home, const std::string& written) {
  const Catalogs catalogs = three_catalogs();
  const Resolved resolved = resolve(catalogs, home, written);
  return resolved.control == nullptr ? "none" : resolved.control->id;
}

}  // namespace

TEST_CASE("any spelling of an id finds its control") {
  for (const char* written :
       {"A.5.1.1", "5.1.1", "Ａ．５．１．１", "a.5.1.1", "A 5.1.1", "A5.1.1", "A.５.１.１", "A. ５.\n１.１"})
    CHECK(found("cloud", written) == "A.5.1.1");
  for (const char* written : {"CLD.8.1.5", "CLD 8.1.5", "ＣＬＤ.８.１.５", "CLD8.1.5", "CLD. ８.\n１.５"})
    CHECK(found("cloud", written) == "CLD.8.1.5");
}

TEST_CASE("an extension's number without CLD is no control, and the hint says which was meant") {
  const Catalogs catalogs = three_catalogs();
  const Resolved resolved = resolve(catalogs, "cloud", "A.6.3.1");
  CHECK(resolved.control == nullptr);
  CHECK(resolved.hint == "CLD.6.3.1");
}

TEST_CASE("an id may name its catalog by id or prefix") {
  CHECK(found("cloud", "meti:5") == "meti:5");
  CHECK(found("sheet", "5") == "meti:5");
  CHECK(found("cloud", "new:8.24") == "8.24");
  CHECK(found("new", "A.8.24") == "8.24");
  CHECK(found("cloud", "8.24") == "none");
}
