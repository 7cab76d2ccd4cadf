#include "check/walk.h"

#include <catch2/catch.hpp>

#include "sample.h"

using namespace hakusho;
using namespace hakusho::check;

TEST_CASE("every text of bodies, parts, notes, cells and the history is visited") {
  const Whitepaper whitepaper = sample(
      "scopes: [{id: s, kind: plan, name: S}]\n"
      "history: {revisions: [{version: '1', changes: [{summary: 履歴}]}]}\n"
      "sections:\n"
      "  - title: 題\n"
      "    body: \"| 表 |\\n|---|\\n| 枠 |\\n\"\n"
      "    parts: [{scope: s, body: 部}]\n"
      "    notes: [{kind: note, body: '- 注'}]\n"
      "    responsibilities: [{item: 物, party: provider}]\n");
  std::string texts;
  for_each_text(whitepaper, [&](const Section*, std::string_view text, Position) { texts += text; });
  for (const char* text : {"履歴", "題", "表", "枠", "部", "注", "物"}) CHECK(texts.find(text) != std::string::npos);
}
