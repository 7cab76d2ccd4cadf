#include "render/template/names.h"

#include <catch2/catch.hpp>
#include <deque>

#include "outline/outline.h"
#include "read/layout.h"
#include "read/whitepaper.h"
#include "sample.h"

using namespace hakusho;
using namespace hakusho::outline;
using namespace hakusho::read;
using namespace hakusho::render;

namespace {

// Says everything that a whitepaper can say.
constexpr std::string_view full = R"(
title: 全部
subtitle: 副題
catalog: iso-27017-2015
layout: {id: annex, control_id: behind-title}
scopes: [{id: a, kind: service, name: 甲, model: SaaS, description: 説明}]
provenance: {status: restated, of: 原本, url: 'https://example.jp/', note: 注}
difference_note: '{scopes}で異なります。'
closing: 以上
history:
  title: 履歴
  position: back
  labels: {version: 版, kind: 種別, section: 箇所, summary: 内容, page: 頁, date: 日}
  revisions:
    - {version: '1', date: 2024-01-02, kind: 新規, changes: [{summary: 新規}]}
    - version: '2'
      date: 2024-02-03
      note: 注記
      reconstructed: yes
      changes: [{section: A.5.1.1, summary: 変更, page: '3', kind: 修正}, {section: A.6.1.1, summary: 変更}]
sections:
  - {id: chapter, title: 章, body: 本文, sections: [
      {control: A.5.1.1, status: not-applicable, reason: 理由, responsibility: shared, answer: yes, body: 回答,
       item: {kind: 種別, content: 内容, unit: 単位},
       parts: [{scope: a, title: 題, body: 部分}], notes: [{kind: point, title: 題, scopes: [a], body: 注}, {kind: note, body: 注}],
       responsibilities: [{item: 物, party: provider, note: 注, group: 群}]},
      {control: A.6.1.1, item: {kind: 種別}}, {control: A.6.1.3, item: {kind: 種別}}, {control: A.18.2.3}]}
  - {id: end, title: 後, body: 後の本文}
)";

}  // namespace

TEST_CASE("templates/names/whitepaper.txt declares what the pages of whitepapers see, no less and no more") {
  Sample sample = load_sample();
  sample.site.base_url = "https://example.jp/";
  sample.common = common_view(sample.site, "1");
  sample.layouts.at("guideline").arrangement = "iso-27002-2022";
  auto paper = read_whitepaper(full, "full.yaml", "amiya", "full", sample.catalogs, sample.found);
  for (const Diagnostic& problem : sample.found.all()) UNSCOPED_INFO(format_text(problem));
  REQUIRE_FALSE(sample.found.has_errors());
  Whitepaper listed = *paper;
  listed.history.form = HistoryForm::list;
  listed.history.position = HistoryPosition::front;
  listed.contents = true;
  listed.language = "en";
  std::deque<View> views = {sample.common};
  std::deque<Bodies> kept;
  for (const Whitepaper& made : {*paper, listed}) {
    const std::vector<Outline> outlines = outlines_of(made, sample);
    std::vector<KnownRevision> revisions = known_revisions(made, outlines);
    revisions.back().diff_page = "diff.html";
    RevisionInput input = input_of(made, outlines, revisions, sample);
    input.sections["A.5.1.1"] = {"1", "2", "diff.html"};
    for (const Outline& outline : outlines)
      for (const Format format : {Format::html, Format::markdown})
        for (const std::string version : {"1", "2"}) {
          input.version = version;
          Bodies& bodies = kept.emplace_back(bodies_of(input, format));
          views.push_back(whitepaper_view(input, outline, format, bodies).view);
        }
  }
  Diagnostics found;
  const Names names = names_for(sample.files, "guideline", found);
  std::vector<const View*> pointers;
  for (const View& view : views) {
    CHECK(undeclared(names, view) == std::vector<std::string>{});
    pointers.push_back(&view);
  }
  // Set when a page is written, or by other kinds of pages.
  std::vector<std::string> missing = unmade(names, pointers);
  for (const std::string later :
       {".page.heading", ".page.path", ".page.root", ".page.kind", ".page.canonical", ".page.search"})
    std::erase(missing, later);
  CHECK(missing == std::vector<std::string>{});
}
