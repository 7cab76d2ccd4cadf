// Characters as the comparison sees them: their class, and the fold under which two spellings are the same word.
//
// The fold knows width, look-alike radicals, dashes, quotes and the Japanese comma and full stop.  It is not NFKC,
// which would make 2¹²⁸ the same as 2128 and ① the same as 1.
#pragma once

#include <string>

namespace hakusho::diff {

enum class CharacterClass { space, digit, latin, katakana, hiragana, kanji, superscript, punctuation, mark, other };

CharacterClass class_of(char32_t character);
// Kana, kanji and full-width forms: a space beside one is form, not text.
bool is_japanese(char32_t character);

// Full-width ASCII and spaces as ASCII; nothing else.
char32_t narrow(char32_t character);
char32_t fold(char32_t character);
// Appends the fold; a sound mark that stands alone (ﾞ) joins the kana before it.
void append_folded(std::u32string& key, char32_t character);

}  // namespace hakusho::diff
