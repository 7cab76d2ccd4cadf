// Where Japanese text is cut into words: by rules, without a dictionary.
//
// A comparison needs the same word cut the same way in both texts more than it needs the cut of a grammar, and it
// needs it on every machine.  So kanji are cut in pairs, okurigana stay with their kanji, polite verb endings and
// particles are whole, and katakana words stay whole until both texts are seen.
#pragma once

#include <cstddef>
#include <string_view>

#include "diff/literals.h"

namespace hakusho::diff {

struct CutWord {
  std::size_t length = 0;  // in characters
  WordKind kind = WordKind::word;
};

// The word that begins at `at`.  Requires: a character of that script stands there.
CutWord kanji_word(std::u32string_view text, std::size_t at);
CutWord hiragana_word(std::u32string_view text, std::size_t at);
CutWord katakana_word(std::u32string_view text, std::size_t at);

// Whether the word carries grammar more than meaning; `folded` is its key.
bool is_particle(std::u32string_view folded);
// Whether a katakana word may be cut before this character: never before ー or a small kana.
bool may_begin_katakana(char32_t character);

}  // namespace hakusho::diff
