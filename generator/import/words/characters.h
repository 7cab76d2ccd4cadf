// Text as characters, for the readers of documents that were made to be looked at.
//
// Patterns are matched on `folded` text, which has the same length as the original, so that what was matched can be
// cut out of the original in the vendor's own widths.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::imports {

std::u32string wide(std::string_view text);
std::string narrow(std::u32string_view text);

// One character for each: full width to half width, every blank to a space, every dash that may stand in a number to
// `-`, every bracket of the family 【〔［ to `[`.
std::u32string folded(std::u32string_view text);

bool is_blank(char32_t character);
bool is_digit(char32_t character);       // ASCII alone: fold first
bool is_latin(char32_t character);       // letters, digits and the marks that stand between them
bool is_east_asian(char32_t character);  // kana, ideographs and their punctuation
// More than zero when ten times as many Latin characters as Japanese ones stand in the text; sums say it of more texts.
std::ptrdiff_t latin_surplus(std::u32string_view text);
bool is_closing_punctuation(char32_t character);  // may not begin a line: 、。）」 and the like
// ・ ● ■ • and what PDF files hold in their place, private-use characters among them.
bool is_bullet(char32_t character);
// ① → 1, ⑴ → 1, ❶ → 1.
std::optional<int> circled_number(char32_t character);
// Ⅳ → 4, ⅳ → 4.
std::optional<int> roman_number(char32_t character);

std::u32string_view trimmed(std::u32string_view text);
std::u32string without_blanks(std::u32string_view text);
// Where the blanks at `at` end.
std::size_t skip_blanks(std::u32string_view text, std::size_t at);
// Folded, capital letters small.
std::u32string lower(std::u32string_view text);
bool contains(std::u32string_view text, std::u32string_view part);

// What two texts share when a person takes them for the same: width, case, blanks and punctuation folded away, and
// the two spellings of ぜい弱 and 取り扱い made one.
std::string comparison_key(std::string_view text);
// From 0 to 1: how much of the longer key is found in the other, by pairs of characters.
double likeness(std::string_view a, std::string_view b);

// ⼝ (a radical, as some PDF files hold) → 口; null for a character that is none.
std::optional<char32_t> unified_radical(char32_t character);

}  // namespace hakusho::imports
