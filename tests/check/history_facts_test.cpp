#include "check/history_facts.h"

#include <catch2/catch.hpp>

#include "cases.h"
#include "diff/whitepaper.h"

using namespace hakusho;
using namespace hakusho::check;
using namespace hakusho::diff;

namespace {

SectionFacts between(const std::string& before, const std::string& after) {
  const std::string heading = "## 1. 甲 {#a}\n\n";
  return facts_of(compare(cases::document(heading + before), cases::document(heading + after), {}).sections.front());
}

Claims claims(const std::string& words) {
  DeclaredChange change;
  change.kind = words;
  return claims_of(change);
}

}  // namespace

TEST_CASE("a sentence that is gone is told from a word that was replaced") {
  CHECK(between("毎日取得します。国内で保管します。\n", "毎日取得します。\n").sentence_removed);
  CHECK_FALSE(between("毎日取得します。\n", "毎週取得します。\n").sentence_removed);
}

TEST_CASE("spacing alone is a change of form") {
  const SectionFacts facts = between("AWS の東京で保管します。\n", "AWSの東京で保管します。\n");
  CHECK_FALSE(facts.changed);
  CHECK(facts.form_changed);
}

TEST_CASE("what a row claims follows from its verbs") {
  CHECK(claims("複製の所在を追記").adds);
  CHECK_FALSE(claims("複製の所在を追記").modifies);
  CHECK(claims("記載を削除").removes);
  CHECK(claims("表現を修正（保存期間に変更なし）").no_change_of_value);
  CHECK_FALSE(claims("保存期間を変更").no_change_of_value);
}
