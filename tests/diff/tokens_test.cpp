#include "diff/tokens.h"

#include <catch2/catch.hpp>

#include "model/change.h"

using namespace hakusho;
using namespace hakusho::diff;

namespace {

using Cut = std::vector<std::string>;

Cut cut(const std::string& text) {
  Vocabulary vocabulary;
  const TokenText found = cut_tokens(text, vocabulary);
  Cut pieces;
  for (const TextToken& token : found.tokens) pieces.emplace_back(found.word_of(token));
  return pieces;
}

bool same_words(const std::string& a, const std::string& b) {
  Vocabulary vocabulary;
  return same_keys(cut_tokens(a, vocabulary).tokens, cut_tokens(b, vocabulary).tokens);
}

}  // namespace

TEST_CASE("numbers, dates, versions, ids and addresses are never cut") {
  CHECK(cut("99.95%") == Cut{"99.95%"});
  CHECK(cut("2024 年 07 月 17 日") == Cut{"2024 年 07 月 17 日"});
  CHECK(cut("A.12.3.1") == Cut{"A.12.3.1"});
  CHECK(cut("https://example.jp/a_b/c.") == Cut{"https://example.jp/a_b/c", "."});
  CHECK(cut("２，０００件") == Cut{"２，０００", "件"});
}

TEST_CASE("a Japanese comma between two numbers parts them") { CHECK(cut("1、2") == Cut{"1", "、", "2"}); }

TEST_CASE("a counter stands alone behind its number") { CHECK(cut("1回情報") == Cut{"1", "回", "情報"}); }

TEST_CASE("polite endings are one word") { CHECK(cut("保管しております。") == Cut{"保管", "しております", "。"}); }

TEST_CASE("width and look-alike characters are the same word, exponents and circled numbers are not") {
  CHECK(same_words("ＩＰ（ｻｰﾋﾞｽ）", "IP(サービス)"));
  CHECK(same_words("窓⼝", "窓口"));
  CHECK_FALSE(same_words("2¹²⁸", "2128"));
  CHECK_FALSE(same_words("図①", "図1"));
}

TEST_CASE("white space is text between Latin words and form beside Japanese") {
  CHECK(same_words("AWS の東京", "AWSの東京"));
  CHECK_FALSE(same_words("TLS1.2", "TLS 1.2"));
}

TEST_CASE("the address of a link is one token, whatever it looks like") {
  const std::string link = std::string("\x10") + "約款" + '\x12' + "terms of use.html" + '\x13';
  CHECK(cut(link) == Cut{"約款", "terms of use.html"});
}

TEST_CASE("long katakana words are cut where the other text shows a shorter one") {
  Vocabulary vocabulary;
  TokenText before = cut_tokens("クラウドサービスプロバイダー", vocabulary);
  TokenText after = cut_tokens("クラウドサービスカスタマー", vocabulary);
  cut_katakana_together(before, after, vocabulary);
  REQUIRE(before.tokens.size() == 2);
  CHECK(before.word_of(before.tokens[0]) == "クラウドサービス");
  CHECK(after.word_of(after.tokens[1]) == "カスタマー");
}

TEST_CASE("leads, words and the tail are the text") {
  const std::string text =
      "\x01"
      "管理"
      "\x02"
      " AWS の 30 日。\n ";
  Vocabulary vocabulary;
  const TokenText found = cut_tokens(text, vocabulary);
  std::string whole;
  for (const TextToken& token : found.tokens)
    whole += std::string(found.lead_of(token)) + std::string(found.word_of(token));
  CHECK(whole + text.substr(found.tail) == text);
}
