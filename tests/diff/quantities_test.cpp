#include "diff/quantities.h"

#include <catch2/catch.hpp>

#include "diff/text.h"
#include "model/change.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

// The changed values, `lead[before→after]tail`, and whether the change is marked as one of numbers.
std::string values(const std::string& before, const std::string& after) {
  const TextChange change = compare_texts(before, after);
  std::string text = change.flags.numeric ? "" : "not numeric ";
  for (const ValueChange& value : change.values)
    text += value.lead + "[" + value.before + "→" + value.after + "]" + value.tail + ";";
  return text;
}

}  // namespace

TEST_CASE("a number in kanji needs a counter behind it") {
  CHECK(kanji_number_at(U"三営業日以内", 0) == 1);
  CHECK(kanji_number_at(U"二十四か月", 0) == 3);
  CHECK(kanji_number_at(U"半年", 0) == 1);
  CHECK(kanji_number_at(U"十分間", 0) == 1);
  for (const std::u32string_view word :
       {U"一部", U"十分な", U"一般", U"一時的", U"千葉", U"四国", U"半導体", U"一切", U"万全"})
    CHECK(kanji_number_at(word, 0) == 0);
}

TEST_CASE("values in kanji are values") {
  CHECK(values("記録は一年間残す。", "記録は二年間残す。") == "記録は[一→二]年間;");
  CHECK(values("報告は三営業日のうちに行う。", "報告は五営業日のうちに行う。") == "報告は[三→五]営業日;");
  CHECK(values("鍵は十二か月で替える。", "鍵は二十四か月で替える。") == "鍵は[十二→二十四]か月;");
  CHECK(values("点検は半年ごとに行う。", "点検は1年ごとに行う。") == "点検は[半→1]年;");
  CHECK(values("毎月一回行う。", "毎月二回行う。") == "毎月[一→二]回;");
}

TEST_CASE("what says how a number is meant changes its value") {
  CHECK(values("通知は30日以内です。", "通知は30日未満です。") == "通知は[30日以内→30日未満];");
  CHECK(values("通知は30日です。", "通知は約30日です。") == "通知は[30→約30]日;");
  CHECK(values("通知は30日です。", "通知は30日以内です。") == "通知は[30日→30日以内];");
  CHECK(values("保管は3日です。", "保管は3〜5日です。") == "保管は[3→3〜5]日;");
  CHECK(values("保管は35日です。", "保管は35時間です。") == "保管は[35日→35時間];");
  CHECK(values("容量は１０ＧＢです。", "容量は20GBです。") == "容量は[１０→20]GB;");
}

TEST_CASE("words that hold a numeral are no values") {
  CHECK(values("一部の記録を残す。", "全部の記録を残す。") == "not numeric ");
  CHECK(values("対応は十分です。", "対応は万全です。") == "not numeric ");
}
