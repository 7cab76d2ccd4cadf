#include "sample.h"

#include <catch2/catch.hpp>

#include "read/catalog.h"
#include "read/whitepaper.h"

namespace hakusho {

namespace {

constexpr const char* catalog = R"(title: {ja: 規格, en: Standard}
edition: 規格 2015
controls:
  - {id: A.5.1.1, title: {ja: 情報セキュリティのための方針群, en: Policies}}
  - {id: A.6.1.1, title: {ja: 情報セキュリティの役割及び責任, en: Roles}}
  - {id: CLD.6.3.1, title: {ja: クラウドコンピューティング環境における役割及び責任の共有及び分担, en: Shared roles}}
  - {id: A.8.2.3, title: {ja: 資産の取扱い, en: Handling of assets}}
  - {id: A.12.3.1, title: {ja: 情報のバックアップ, en: Information backup}}
  - {id: A.12.6.1, title: {ja: 技術的脆弱性の管理, en: Technical vulnerabilities}}
  - {id: A.18.1.5, title: {en: Cryptographic controls}}
sets:
  - {id: provider, title: {ja: 提供者, en: Provider}, controls: [A.5.1.1, A.12.3.1, CLD.6.3.1]}
)";

std::string shown(const Diagnostic& diagnostic) {
  return (diagnostic.accepted.empty() ? "" : "accepted ") + std::to_string(diagnostic.where.at.line) + ":" +
         std::to_string(diagnostic.where.at.column) + " " + diagnostic.message;
}

}  // namespace

const Catalogs& sample_catalogs() {
  static const Catalogs catalogs = [] {
    Diagnostics diagnostics;
    Catalogs read;
    read["standard"] = *read::read_catalog(catalog, "catalogs/standard.yaml", "standard", diagnostics);
    for (const Diagnostic& each : diagnostics.all()) FAIL_CHECK(format_text(each));
    return read;
  }();
  return catalogs;
}

Whitepaper sample(const std::string& rest) {
  const std::string front = "title: 白書\nlanguage: ja\ncatalog: standard\nlayout: guideline\n\n";
  Diagnostics diagnostics;
  auto read = read::read_whitepaper(front + rest, "w.yaml", "vendor", "whitepaper", sample_catalogs(), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) FAIL_CHECK(format_text(each));
  return *read;
}

std::vector<std::string> found(std::string_view code, const Whitepaper& whitepaper,
                               const check::CheckContext& context) {
  Diagnostics diagnostics;
  check::check_whitepaper(whitepaper, context, diagnostics);
  std::vector<std::string> list;
  for (const Diagnostic& each : diagnostics.all()) {
    CHECK(each.where.path == "w.yaml");
    CHECK_FALSE(each.hint.empty());
    if (each.code == code) list.push_back(shown(each));
  }
  return list;
}

std::vector<std::string> found(std::string_view code, const std::string& rest) {
  return found(code, sample(rest), check::CheckContext{sample_catalogs()});
}

}  // namespace hakusho
