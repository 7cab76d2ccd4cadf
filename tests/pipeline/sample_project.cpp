#include "sample_project.h"

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>
#include <mutex>

#include "pipeline/open_project.h"

namespace hakusho::sample {

namespace {

// Pages are put from several threads.
std::mutex putting;

const char* const picture = "\x89PNG\r\n\x1a\n and so on";

std::string whitepaper(const std::string& version, const std::string& days) {
  std::string text = R"(title: 記録の白書
catalog: own
layout: guideline
history:
  title: 改訂履歴
  revisions:
    - version: '1.0'
      date: 2024-01-10
)";
  if (version != "1.0")
    text += "    - version: '1.1'\n      date: 2024-05-20\n      changes: [{section: OWN-1, summary: 期間}]\n";
  return text + R"(sections:
  - id: chapter
    title: 記録
    sections:
      - control: OWN-1
        body: |
          記録を )" +
         days + R"( 日間残します。[案内](about.html)を見てください。![図](figures/plan.png)
      - control: OWN-2
        body: 詳細は[](#OWN-1)にあります。
)";
}

}  // namespace

Files project() {
  return {
      {"site/site.yaml", "title: 見本\nbase_url: https://docs.example/\n"},
      {"site/pages/about.md",
       "---\ntitle: 案内\n---\n\n## "
       "使い方\n\n[白書](hokan/kiroku#OWN-1)と[使い方](#使い方)、[手引き](files/tebiki.txt)。\n"},
      {"site/static/files/tebiki.txt", "手引き\n"},
      {"content/catalogs/own.yaml",
       "title: 自社基準\nedition: 2024\nchapters: [{id: '1', title: 記録}]\ncontrols:\n"
       "  - {id: OWN-1, chapter: '1', title: 記録の保持}\n  - {id: OWN-2, chapter: '1', title: 記録の確認}\n"},
      {"content/vendors/hokan/vendor.yaml", "name: 保管社\ncontact: '[案内](about.html)へ'\n"},
      {"content/vendors/mada/vendor.yaml", "name: まだない社\n"},
      {"content/vendors/hokan/kiroku/whitepaper.yaml", whitepaper("1.1", "40")},
      {"content/vendors/hokan/kiroku/revisions/1.0.yaml", whitepaper("1.0", "30")},
      {"content/vendors/hokan/kiroku/figures/plan.png", picture},
  };
}

bool MemorySink::stands(const std::string& path, const std::string& digest) const {
  const auto file = site.find(path);
  return file != site.end() && sha256(file->second) == digest;
}

Result<std::string> MemorySink::put(const std::string& path, std::string_view bytes, const std::string& digest) {
  const std::lock_guard guard(putting);
  if (!next_.emplace(path, bytes).second) return Failure{"two things want to stand at \"" + path + "\"", {}};
  return digest;
}

void MemorySink::keep(const std::string& path) {
  const std::lock_guard guard(putting);
  next_.emplace(path, site.at(path));
}

Result<publish::PublishSummary> MemorySink::publish(const std::string&, const std::string&, const std::string& stamp) {
  site = std::move(next_);
  next_.clear();
  stamp_ = stamp;
  return publish::PublishSummary{site.size(), 0, 0, 0};
}

BuiltSite::BuiltSite()
    : folder((boost::filesystem::temp_directory_path() / boost::filesystem::unique_path("hakusho-%%%%%%%%")).string()) {
}

BuiltSite::~BuiltSite() { boost::filesystem::remove_all(folder); }

Diagnostics BuiltSite::build(const Files& files, Date today) {
  Diagnostics found;
  const pipeline::Project opened = pipeline::open_project(std::make_shared<MemorySource>(files), found);
  MemorySink trial = sink;  // an error leaves the site as it was
  Result<pipeline::BuildReport> report =
      pipeline::build(opened, std::move(found), {today, "test", 1, {}}, trial, publish::Cache(folder, "test"));
  INFO((report ? "" : report.failure().message));
  REQUIRE(report);
  CHECK(report->published.has_value() == !report->found.has_errors());
  if (report->published) sink = trial;
  return std::move(report->found);
}

Diagnostics check(const Files& files, Date today) {
  Diagnostics found;
  const pipeline::Project opened = pipeline::open_project(std::make_shared<MemorySource>(files), found);
  const Outcome checked = pipeline::check(opened, {today, "test", 1, {}}, found);
  REQUIRE(checked);
  return found;
}

std::vector<std::string> lines_of(Diagnostics found) {
  found.sort();
  std::vector<std::string> lines;
  for (const Diagnostic& each : found.all()) {
    const std::string severity = each.severity == Severity::error     ? "error"
                                 : each.severity == Severity::warning ? "warning"
                                                                      : "info";
    lines.push_back(severity + " " + each.where.path + ":" + std::to_string(each.where.at.line) + ":" +
                    std::to_string(each.where.at.column) + " " + each.code);
  }
  return lines;
}

}  // namespace hakusho::sample
