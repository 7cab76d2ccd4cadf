// Folding for search alone: one spelling for every width, case, kana and variant.  What is shown is never folded.
//
// The rule, here and in themes/default/assets/fold.js alike (a test holds both together over all code points):
//   1. Each character on its own: compatibility decomposition (NFKD) without accents, lower case, invisible characters
//      gone, dashes and quotation marks unified (fold_table.cpp); voiced marks join the kana before them.
//   2. With its neighbours: white space and the middle dot go, except that a space stays between two letters and
//      between two digits; a long vowel mark at the end of a word of three kana or more goes (サーバー = サーバ);
//      katakana become hiragana.
//   3. Variant spellings give way to one (fold_variants.cpp); of two that fit, the longer is taken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho {

std::u32string fold(std::string_view text);

// The same with the way back: `origins[i]` is the offset in the source of the character that gave `text[i]`, and one
// more element holds the source's size.
struct Folded {
  std::u32string text;
  std::vector<std::uint32_t> origins;
};
Folded fold_with_origins(std::string_view text);

// One character by itself, as step 1 says.
std::u32string fold_character(char32_t character);

// Pairs of folded spellings; the second stands for the first.
const std::vector<std::pair<std::u32string_view, std::u32string_view>>& fold_variants();

}  // namespace hakusho
