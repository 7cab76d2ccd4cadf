// What the words of a title tell: whether they are one, and headings that are known by their words alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace hakusho::imports {

inline constexpr std::size_t longest_title = 90;  // characters

// Short and no sentence.
bool reads_like_title(std::u32string_view title);
// What follows an id in a sentence: `A.9.2.1 を参照`, `A.9.2.1 及び A.9.2.2`.
bool begins_with_particle(std::u32string_view title);
// はじめに, 用語の定義, References.
bool is_known_name(std::u32string_view title);
// 以上 at the end of a document.
bool is_closing(std::u32string_view text);
// Whether the title is that of a revision history: 改訂履歴, 改定履歴, Revision history.
bool is_history_title(std::u32string_view title);

}  // namespace hakusho::imports
