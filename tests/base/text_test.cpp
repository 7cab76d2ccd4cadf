#include "base/text.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("overlong forms, surrogates and cut sequences are ill-formed") {
  CHECK(first_invalid("ab\xC0\xAF") == 2u);
  CHECK(first_invalid("\xED\xA0\x80") == 0u);
  CHECK(first_invalid("あ\xE3\x81") == 3u);
  CHECK(first_invalid("\xF4\x90\x80\x80") == 0u);
  CHECK_FALSE(first_invalid("白書 🗾"));
}

TEST_CASE("what is encoded decodes to the same characters") {
  const std::string text = "aé白🗾";
  CHECK(encode(decode(text)) == text);
  CHECK(count_characters(text) == 4);
}

TEST_CASE("only width is folded, never meaning") { CHECK(fold_width("Ａ．９．２．１　①㈱ｶﾞ") == "A.9.2.1 ①㈱ｶﾞ"); }

TEST_CASE("a slip of the pen finds its word and a different word finds none") {
  CHECK(did_you_mean("whitpaper", {"vendor", "whitepaper"}) == "whitepaper");
  CHECK_FALSE(did_you_mean("責任分界点", {"vendor", "whitepaper"}));
}

TEST_CASE("lines end with a line feed, with or without a carriage return") {
  const std::vector<std::string_view> expected = {"a", "", "b"};
  CHECK(split_lines("a\r\n\nb\n") == expected);
}

TEST_CASE("an ideographic space is trimmed like any other") { CHECK(trim("　 有 　\n") == "有"); }

TEST_CASE("a quotation stands on one line and is cut at 60 characters") {
  CHECK(quoted("方針") == "`方針`");
  CHECK(quoted("a\nb") == "`a b`");
  CHECK(quoted(std::string(61, 'x')) == "`" + std::string(60, 'x') + "…`");
}

TEST_CASE("two neighbours that changed places are one slip") {
  CHECK(did_you_mean("titel", {"title", "label"}) == "title");
  CHECK(did_you_mean("bleu", {"red", "blue"}) == "blue");
}
