#include "read/vendor.h"

#include <catch2/catch.hpp>

#include "findings.h"

using namespace hakusho;
using namespace hakusho::read;

TEST_CASE("a vendor gives its names, services and certificates") {
  Diagnostics found;
  const auto vendor = read_vendor(R"(name: {ja: 例社, en: Example}
legal_name: 株式会社例
reading: れい
url: https://example.com/
contact: |
  [窓口](https://example.com/contact)
services:
  - {id: cloud, name: Cloud, model: SaaS, locations: [東京, {en: Osaka}]}
certificates:
  - {name: ISO/IEC 27001, number: "012", issued: 2024-04}
)",
                                  "vendors/example/vendor.yaml", "example", found);
  REQUIRE(findings_of(found) == Findings{});
  REQUIRE(vendor);
  CHECK(vendor->id == "example");
  CHECK(vendor->name == LocalText{"例社", "Example"});
  CHECK(vendor->contact.blocks.size() == 1);
  CHECK(vendor->services.front().locations == std::vector<LocalText>{{"東京", ""}, {"", "Osaka"}});
  CHECK(vendor->certificates.front().number == "012");
  CHECK(vendor->certificates.front().issued == Date{2024, 4, 0});
}

TEST_CASE("everything wrong with a vendor is said in one run") {
  Diagnostics found;
  read_vendor("adress: x\nservices:\n  - {id: Cloud, name: a}\n  - {id: b, name: b}\n  - {id: b}\n", "v.yaml", "v",
              found);
  CHECK(findings_with_hints(found) ==
        Findings{
            "1:1 the vendor has no `name` / add `name:`",
            "3:10 `Cloud` cannot be an id / use small letters, digits and `-`, at most 64, and a letter or digit first",
            "5:10 two services have the id `b`; the first is at 4:10 / ids are unique; change or remove one of the two",
            "5:5 the service has no `name` / add `name:`",
            "1:1 the vendor knows no key `adress` / did you mean `address`?"});
}
