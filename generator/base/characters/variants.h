// Spellings that search takes for one another: the tables behind step 3 of base/characters/fold.h.
//
// They are written down once, in variants.cpp, and the search page gets the same tables as data (variants_json), so
// that C++ and JavaScript cannot disagree.  Every replacement applies to the index and to the query alike.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakusho {

// The kanji that stands for a variant of itself (髙 → 高, 邊 → 辺, ⻑ → 長); any other character is returned as it is.
char32_t kept_kanji(char32_t character);
// Every variant with the kanji that stands for it.
const std::vector<std::pair<char32_t, char32_t>>& kanji_variants();

// Pairs of a spelling and the one that stands for it, both folded (hiragana, no long vowel mark at the end).  A few
// spellings stand for themselves: 手続き does, so that 手続 does not apply to it.
const std::vector<std::pair<std::u32string, std::u32string>>& spelling_variants();

// The tables as the JSON text that themes/default/assets/fold.js takes: `["高髙 …","漏えい 漏洩/…","さーば …"]`.
std::string variants_json();

}  // namespace hakusho
