// Literals: what is never cut, because half of it says something else.  An address, a date, a number with its
// separators, a version, the id of a control.
#pragma once

#include <cstddef>
#include <string_view>

namespace hakusho::diff {

enum class WordKind { word, function, number, id, address, latin, punctuation, sentence_end, space, other };

struct Literal {
  std::size_t length = 0;  // in characters; 0: there is none
  WordKind kind = WordKind::word;
};

// The literal that begins at `at`.  `text` holds narrowed characters.  Requires: at < text.size().
Literal literal_at(std::u32string_view text, std::size_t at);

}  // namespace hakusho::diff
