// Kana in their several forms: half width, with voiced marks apart, hiragana and katakana.
#pragma once

namespace hakusho {

inline constexpr char32_t combining_voiced = 0x3099, combining_semi_voiced = 0x309A;

// ｱ → ア, ｡ → 。, ﾞ → U+3099; any other character is returned as it is.
char32_t full_width_kana(char32_t character);

// The kana with a combining mark (か and U+3099 → が, は and U+309A → ぱ), in hiragana or katakana; 0 when there is
// none.
char32_t with_voice_mark(char32_t kana, char32_t mark);
// が → か, ぱ → は; any other character is returned as it is.
char32_t without_voice_mark(char32_t kana);

// ア → あ, ヽ → ゝ; any other character is returned as it is.
constexpr char32_t as_hiragana(char32_t character) {
  const bool katakana = (character >= 0x30A1 && character <= 0x30F6) || character == 0x30FD || character == 0x30FE;
  return katakana ? character - 0x60 : character;
}

}  // namespace hakusho
