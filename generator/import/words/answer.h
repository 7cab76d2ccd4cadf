// 有, 無, ○, ×, 対象外 at the beginning of a cell, apart from the text that explains it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho::imports {

enum class AnswerFlag { yes, no, partial, planned, not_applicable };

struct SplitAnswer {
  AnswerFlag flag = AnswerFlag::yes;
  std::u32string printed;  // 有, ○, N/A
  std::u32string rest;     // the text behind it
};

// Null when the cell begins with no such word, or with a longer one (有効, 無料).
std::optional<SplitAnswer> split_answer(std::u32string_view cell);

// The same for a cell of a column that holds nothing but such marks: there △, Y and － say something too.  Null when
// the cell holds more.
std::optional<SplitAnswer> only_flag(std::u32string_view cell);

}  // namespace hakusho::imports
