#include "base/characters/kana.h"

#include <string_view>

namespace hakusho {

namespace {

constexpr std::u32string_view full_width_from_ff61 =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリ"
    U"ルレロワン"
    U"\u3099\u309A";

bool is_ha_row(char32_t hiragana) { return hiragana >= U'は' && hiragana <= U'ほ' && (hiragana - U'は') % 3 == 0; }

}  // namespace

char32_t full_width_kana(char32_t character) {
  const bool half_width = character >= 0xFF61 && character - 0xFF61 < full_width_from_ff61.size();
  return half_width ? full_width_from_ff61[character - 0xFF61] : character;
}

char32_t with_voice_mark(char32_t kana, char32_t mark) {
  const char32_t hiragana = as_hiragana(kana);
  if (mark == combining_semi_voiced) return is_ha_row(hiragana) ? kana + 2 : 0;
  if (mark != combining_voiced) return 0;
  if (kana >= U'ワ' && kana <= U'ヲ') return kana + (U'ヷ' - U'ワ');
  const bool ka_to_chi = hiragana >= U'か' && hiragana <= U'ぢ' && (hiragana - U'か') % 2 == 0;
  const bool tsu_to_to = hiragana == U'つ' || hiragana == U'て' || hiragana == U'と';
  if (is_ha_row(hiragana) || ka_to_chi || tsu_to_to || hiragana == U'ゝ') return kana + 1;
  return hiragana == U'う' ? kana + (U'ゔ' - U'う') : 0;
}

char32_t without_voice_mark(char32_t kana) {
  for (const char32_t distance : {1, 2})
    for (const char32_t mark : {combining_voiced, combining_semi_voiced})
      if (with_voice_mark(kana - distance, mark) == kana) return kana - distance;
  if (kana >= U'ヷ' && kana <= U'ヺ') return kana - (U'ヷ' - U'ワ');
  return as_hiragana(kana) == U'ゔ' ? kana - (U'ゔ' - U'う') : kana;
}

}  // namespace hakusho
