// Control ids as people print them: `A.5.1.1`, `5.1.1`, `Ａ.５.１.１`, `CLD. １３.１.４`, several in brackets, or in a
// line of their own after a word such as 項番.
//
// All text here is `folded`; offsets count characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace hakusho::imports {

struct IdSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// How many numbers an id has: three in ISO/IEC 27017:2015, two in ISO/IEC 27002:2022.
enum class IdShape { three_parts, two_parts };

// The end of the id that begins at `at`; null when there is none.
std::optional<std::size_t> control_id_at(std::u32string_view text, std::size_t at, IdShape shape);

struct FoundIds {
  std::vector<IdSpan> ids;  // none: there are no ids here
  std::size_t begin = 0;    // of all of it, brackets and words included
  std::size_t end = 0;
};

// Ids before a title: `A.5.1.1 `, `【A.9.2.1】`, `A.9.2.1、A.9.2.2 `.
FoundIds leading_ids(std::u32string_view text, IdShape shape);
// Ids in brackets after a title: `（A.5.1.1）`, `[項番：5.1.1, 6.1.1]`.
FoundIds trailing_ids(std::u32string_view text, IdShape shape);
// A line that says nothing but ids: `(項番：5.1.1)`, `対応する管理策：A.5.1.1、A.6.1.1`.
FoundIds only_ids(std::u32string_view text, IdShape shape);

// Whether the two stand for all between them: `A.9.2.1～A.9.2.3`.  Requires: both are of the text, in order.
bool is_range_between(std::u32string_view text, IdSpan first, IdSpan second);

}  // namespace hakusho::imports
