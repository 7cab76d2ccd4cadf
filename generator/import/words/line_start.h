// What the beginning of a line says it is: an item of a list, a numbered or named heading, a note.
#pragma once

#include <cstddef>
#include <string_view>

namespace hakusho::imports {

enum class StartKind {
  plain,
  bullet,    // ・ ● and the like
  circled,   // ① ⑴
  lettered,  // a) (a) ア）
  numbered,  // 1) （１）
  label,     // 1. 3-2. 第1章: a heading, or an item of a list
  control,   // A.5.1.1 【A.9.2.1】
  note,      // ※ 注1)
  point,     // ＜ポイント＞ alone on its line
  block,     // ■Verona: a mark that stands before names
  url,
  markdown,  // # heading, a fence, a row of a table
};

struct LineStart {
  StartKind kind = StartKind::plain;
  int number = 0;        // of ①, 1), a)
  std::size_t text = 0;  // where what it marks begins
};

LineStart line_start(std::u32string_view text);

// Whether the line is a whole name in angle brackets, such as ＜ポイント＞ or <補足>.
bool is_named_note(std::u32string_view text);

}  // namespace hakusho::imports
