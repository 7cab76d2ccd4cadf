// UTF-8 text: taking it apart, measuring it, comparing what a person may have mistyped.
//
// Every function but `first_invalid` takes valid UTF-8; ill-formed bytes give U+FFFD, never undefined behaviour.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

// The offset of the first byte that is no well-formed UTF-8 (overlong forms and surrogates are not).
std::optional<std::size_t> first_invalid(std::string_view bytes);

// The character at `offset`, which is moved behind it.  Requires: offset < text.size().
char32_t next_character(std::string_view text, std::size_t& offset);
std::vector<char32_t> decode(std::string_view text);
void append_utf8(std::string& text, char32_t character);
std::string encode(const std::vector<char32_t>& characters);
std::size_t count_characters(std::string_view text);

// How many columns of a terminal a character takes: 2 for East Asian wide and full-width ones.
int columns_of(char32_t character);

// Without the line feed (or CR LF) at the end of each.
std::vector<std::string_view> split_lines(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);  // ASCII white space and U+3000
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

// Full-width ASCII and U+3000 become half-width; everything else stays.  For ids and numbers, never for display.
std::string fold_width(std::string_view text);

// What was written, for a message: between back quotes, on one line, at most 60 characters of it.
std::string quoted(std::string_view written);

// The candidate nearest to `written` by edit distance, when one is near enough to be meant.
std::optional<std::string> did_you_mean(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace hakusho
