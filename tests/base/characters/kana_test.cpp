#include "base/characters/kana.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace hakusho;

TEST_CASE("half-width kana and their marks have full-width ones") {
  CHECK(full_width_kana(U'ｱ') == U'ア');
  CHECK(full_width_kana(U'｡') == U'。');
  CHECK(full_width_kana(U'ﾝ') == U'ン');
  CHECK(full_width_kana(U'ﾞ') == combining_voiced);
  CHECK(full_width_kana(U'ﾟ') == combining_semi_voiced);
  CHECK(full_width_kana(0xFFA0) == 0xFFA0);
  CHECK(full_width_kana(U'ア') == U'ア');
}

TEST_CASE("a voiced mark joins exactly the kana that can be voiced, and leaves them again") {
  constexpr std::u32string_view voiced =
      U"うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞ";
  std::size_t joined = 0;
  for (char32_t kana = 0x3041; kana <= 0x309E; ++kana) {
    const char32_t with = with_voice_mark(kana, combining_voiced);
    const std::size_t at = voiced.find(kana);
    const bool expected = at != voiced.npos && at % 2 == 0;
    INFO(static_cast<unsigned>(kana));
    CHECK(with == (expected ? voiced[at + 1] : 0));
    if (expected) CHECK(without_voice_mark(with) == kana);
    joined += expected ? 1 : 0;
  }
  CHECK(joined == voiced.size() / 2);
  CHECK(with_voice_mark(U'ハ', combining_semi_voiced) == U'パ');
  CHECK(without_voice_mark(U'パ') == U'ハ');
  CHECK(with_voice_mark(U'ウ', combining_voiced) == U'ヴ');
  CHECK(without_voice_mark(U'ヴ') == U'ウ');
  CHECK(with_voice_mark(U'ワ', combining_voiced) == U'ヷ');
  CHECK(without_voice_mark(U'ヺ') == U'ヲ');
  CHECK(with_voice_mark(U'わ', combining_voiced) == 0);
  CHECK(with_voice_mark(U'か', combining_semi_voiced) == 0);
  CHECK(with_voice_mark(U'か', U'a') == 0);
  CHECK(without_voice_mark(U'な') == U'な');
}

TEST_CASE("katakana become hiragana, and nothing else changes") {
  CHECK(as_hiragana(U'ァ') == U'ぁ');
  CHECK(as_hiragana(U'ヶ') == U'ゖ');
  CHECK(as_hiragana(U'ヾ') == U'ゞ');
  for (const char32_t other : {U'ー', U'・', U'ヷ', U'あ', U'漢'}) CHECK(as_hiragana(other) == other);
}
