// Quantities: a number, in digits or in kanji, and the counter behind it.
#pragma once

#include <cstddef>
#include <string_view>

namespace hakusho::diff {

// The length of the counter (営業日, か月, 年, 件, …) that begins at `at`; 0 when there is none.  `text` holds narrowed
// characters.
std::size_t counter_at(std::u32string_view text, std::size_t at);

// The length of the number in kanji (十二, 三百, 半) that begins at `at` and has a counter behind it; 0 for anything
// else: 一部 and 十分な are words.
std::size_t kanji_number_at(std::u32string_view text, std::size_t at);
// Whether the character can end such a number.
bool is_kanji_digit(char32_t character);

// Whether the word says how a number is meant: 約, 以内, 未満, a unit, or the sign of a range.
bool is_unit(std::string_view word);
bool qualifies_number(std::string_view word);

}  // namespace hakusho::diff
