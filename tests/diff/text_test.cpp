#include "diff/text.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "cases.h"
#include "diff/script.h"
#include "random_texts.h"
#include "synthetic.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

std::string state_name(TextState state) {
  return state == TextState::same ? "unchanged" : state == TextState::format_only ? "format-only" : "modified";
}

std::vector<cases::Edit> expected_edits(const YAML::Node& expect) {
  std::vector<cases::Edit> found;
  for (const YAML::Node& edit : expect["edits"])
    if (cases::text(edit, "class") == "substantive")
      found.push_back({cases::text(edit, "del"), cases::text(edit, "ins")});
  return found;
}

bool reads_as_well(const YAML::Node& given, const std::string& redline) {
  for (const YAML::Node& also : given["redline_also"])
    if (also.as<std::string>() == redline) return true;
  return false;
}

}  // namespace

TEST_CASE("every inline case gives its redline") {
  const std::vector<YAML::Node> all = cases::of_level("inline");
  REQUIRE(all.size() == 31);
  for (const YAML::Node& given : all) {
    const std::string before = cases::marked(cases::text(given, "old"));
    const std::string after = cases::marked(cases::text(given, "new"));
    const TextChange change = compare_texts(before, after);
    const std::string redline = cases::critic(change.script);
    INFO(cases::text(given, "id") << " " << redline);
    CHECK(before_of(change.script) == before);
    CHECK(after_of(change.script) == after);
    CHECK(state_name(change.state) == cases::text(given["expect"], "status"));
    CHECK((cases::edits(change.script) == expected_edits(given["expect"]) || reads_as_well(given, redline)));
  }
}

namespace {

std::vector<synthetic::Span> spans_of(const Script& script) {
  std::vector<synthetic::Span> spans;
  for (const Piece& piece : script) {
    using Kind = synthetic::Span::Kind;
    const Kind kind = piece.kind == PieceKind::removed || piece.kind == PieceKind::moved_from ? Kind::removed
                      : piece.kind == PieceKind::added || piece.kind == PieceKind::moved_to   ? Kind::added
                                                                                              : Kind::kept;
    const std::string& text = kind == Kind::removed ? piece.before : piece.after;
    if (!spans.empty() && spans.back().kind == kind) spans.back().text += text;
    else spans.push_back({kind, text});
  }
  return spans;
}

std::string spelt(const std::vector<synthetic::Span>& spans) {
  std::string text;
  for (const synthetic::Span& span : spans)
    text += span.kind == synthetic::Span::Kind::kept      ? span.text
            : span.kind == synthetic::Span::Kind::removed ? "{--" + span.text + "--}"
                                                          : "{++" + span.text + "++}";
  return text;
}

}  // namespace

TEST_CASE("of a thousand synthetic pairs at least 92 in 100 have the redline of a person, and all can be rebuilt") {
  synthetic::Generator generator(20261121);
  std::size_t exact = 0;
  std::string missed;
  for (int each = 0; each < 1000; ++each) {
    const synthetic::MarkedPair pair = generator.next();
    const TextChange change = compare_texts(pair.before, pair.after);
    REQUIRE(before_of(change.script) == pair.before);
    REQUIRE(after_of(change.script) == pair.after);
    if (spans_of(change.script) == pair.redline) ++exact;
    else missed += pair.edit + "\n  " + spelt(pair.redline) + "\n  " + spelt(spans_of(change.script)) + "\n";
  }
  INFO(exact << " of 1000\n" << missed);
  CHECK(exact >= 920);
}

TEST_CASE("any two texts can be rebuilt from their script, and what differs has a change") {
  random_texts::Source source(7);
  for (int each = 0; each < 4000; ++each) {
    const std::string before = source.text();
    const std::string after = each % 3 == 0 ? source.text() : each % 3 == 1 ? source.edited(before) : before;
    const TextChange change = compare_texts(before, after);
    INFO(cases::critic(change.script));
    REQUIRE(before_of(change.script) == before);
    REQUIRE(after_of(change.script) == after);
    REQUIRE((change.state == TextState::same) == (before == after));
    const bool words = std::any_of(change.script.begin(), change.script.end(), [](const Piece& piece) {
      return piece.kind != PieceKind::equal && piece.kind != PieceKind::format;
    });
    REQUIRE(words == (change.state >= TextState::modified));
  }
}

TEST_CASE("the way back is the way there with added and removed exchanged") {
  random_texts::Source source(11);
  for (int each = 0; each < 2000; ++each) {
    const std::string before = source.text();
    const std::string after = each % 2 == 0 ? source.text() : source.edited(before);
    const TextChange there = compare_texts(before, after);
    const TextChange back = compare_texts(after, before);
    INFO(cases::critic(there.script) << "\n" << cases::critic(back.script));
    REQUIRE(mirrored(there.script) == back.script);
    REQUIRE(there.state == back.state);
    REQUIRE(there.flags == back.flags);
  }
}

TEST_CASE("the same texts give the same script every time") {
  random_texts::Source source(13);
  for (int each = 0; each < 500; ++each) {
    const std::string before = source.text();
    const std::string after = source.edited(before);
    REQUIRE(compare_texts(before, after) == compare_texts(before, after));
  }
}

TEST_CASE("a sentence that only moved changes no value") {
  const TextChange change = compare_texts("復元の試験を年に 1 回実施します。バックアップは毎日取得します。",
                                          "バックアップは毎日取得します。復元の試験を年に 1 回実施します。");
  CHECK(change.state == TextState::modified);
  CHECK_FALSE(change.flags.any());
  CHECK(change.values.empty());
}

TEST_CASE("a changed value comes with the words around it") {
  const TextChange change = compare_texts("記録の保持期間は 35 日です。", "記録の保持期間は 90 日です。");
  REQUIRE(change.values.size() == 1);
  const ValueChange& value = change.values.front();
  CHECK(value.lead + value.before + value.tail == "記録の保持期間は 35 日");
  CHECK(value.after == "90");
}

TEST_CASE("a statement that is turned round is flagged, however it is denied") {
  const auto [before, after] =
      GENERATE(table<std::string, std::string>({{"記録は削除します。", "記録は削除しません。"},
                                                {"記録を保存する。", "記録を保存しない。"},
                                                {"復元することができる。", "復元することができない。"},
                                                {"申請は必要です。", "申請は不要です。"},
                                                {"外部からの接続を認めます。", "外部からの接続を禁止します。"},
                                                {"利用者は変更できます。", "利用者は変更いたしかねます。"},
                                                {"確認して記録します。", "確認せず記録します。"},
                                                {"試用も対象です。", "試用は対象外です。"},
                                                {"Data is kept.", "Data is not kept."},
                                                {"We keep logs.", "We don't keep logs."},
                                                {"Access is allowed.", "Access is prohibited."},
                                                {"取得してもよい。", "取得してはなりません。"}}));
  INFO(before << " / " << after);
  CHECK(compare_texts(before, after).flags.negation);
  CHECK(compare_texts(after, before).flags.negation);
}

TEST_CASE("what only holds a negation turns nothing round") {
  const auto [before, after] =
      GENERATE(table<std::string, std::string>({{"記録は削除しない。", "記録は削除しません。"},
                                                {"必ず申請します。", "申請しなければなりません。"},
                                                {"申請しなければならない。", "申請しなければなりません。"},
                                                {"件数が多い場合です。", "件数が少ない場合です。"},
                                                {"記録を保存します。", "記録だけでなく設定も保存します。"}}));
  INFO(before << " / " << after);
  CHECK_FALSE(compare_texts(before, after).flags.negation);
}

TEST_CASE("how binding a statement is, is flagged when it changes") {
  const auto [before, after] =
      GENERATE(table<std::string, std::string>({{"多要素認証は推奨です。", "多要素認証は必須です。"},
                                                {"利用者が設定します。", "利用者が設定しなければならない。"},
                                                {"暗号化します。", "暗号化することが望ましい。"},
                                                {"月に 1 回点検します。", "原則として月に 1 回点検します。"},
                                                {"提供する予定です。", "提供します。"},
                                                {"利用者が設定します。", "利用者が設定する必要があります。"},
                                                {"Users may set it.", "Users must set it."},
                                                {"We shall notify.", "We should notify."},
                                                {"It is optional.", "It is mandatory."}}));
  INFO(before << " / " << after);
  CHECK(compare_texts(before, after).flags.obligation);
}

TEST_CASE("the words around a value stay on its line") {
  const TextChange change = compare_texts("log level = info\nretention = 30", "log level = info\nretention = 90");
  REQUIRE(change.values.size() == 1);
  CHECK(change.values.front().lead == "retention = ");
}

TEST_CASE("what a change touches is flagged") {
  CHECK(compare_texts("復元できません。", "復元できます。").flags.negation);
  CHECK(compare_texts("通知するよう努めます。", "通知します。").flags.obligation);
  CHECK(compare_texts("Logs may be kept.", "Logs shall be kept.").flags.obligation);
  CHECK(compare_texts("保持は 35 日です。", "保持は 35 時間です。").flags.numeric);
  CHECK(compare_texts("「7-2」をご覧ください。", "「7-3」をご覧ください。").flags.reference);
  CHECK_FALSE(compare_texts("「7-2」をご覧ください。", "「7-3」をご覧ください。").flags.numeric);
  CHECK_FALSE(compare_texts("当社が行います。", "弊社が行います。").flags.any());
}
