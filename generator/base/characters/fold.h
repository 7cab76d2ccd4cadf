// Folding for search: one spelling for every width, case, kana and variant.  What is shown is never folded.
//
// The rule is written here and in themes/default/assets/fold.js; a test compares the two over all code points:
//   1. Each character by itself: compatibility decomposition (NFKD) without accents, in lower case, without invisible
//      characters, dashes and quotation marks unified (fold_table.h); a variant of a kanji becomes the usual one
//      (variants.h); a voiced mark joins the kana before it.
//   2. With its neighbours: 々, ゝ and ゞ become what they repeat; ヶ, ヵ and ケ become か before what is counted
//   (3ヶ月,
//      ヶ所) and が between kanji (霞ヶ関); white space and the middle dot go, except that a space stays between two
//      letters and between two digits; a long vowel mark at the end of a word of three kana or more goes (サーバー =
//      サーバ); katakana become hiragana.
//   3. Variant spellings become one (variants.h); of two that fit, the longer is taken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

std::u32string fold(std::string_view text);

// A folded text that leads back to its source: `origins[i]` is the byte offset of the character that gave `text[i]`,
// and one more element holds the size of the source.
struct Folded {
  std::u32string text;
  std::vector<std::uint32_t> origins;
};
Folded fold_with_origins(std::string_view text);

// One character by itself, as step 1 says.
std::u32string fold_character(char32_t character);

}  // namespace hakusho
