// Emphasis next to Japanese punctuation.
//
// CommonMark's flanking rules were made for words between spaces: they leave `は**「重要」**を` literal, because a run
// of asterisks between a letter and a punctuation mark opens or closes nothing.  Where one side of such a run is
// Chinese or Japanese, a punctuation mark that no text uses is put on its letter's side before parsing, so that the run
// may open or close, and taken out of the parsed tree again.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::read {

// U+10A7F, a punctuation mark; `read_markdown` takes it out of what an author wrote.
inline constexpr std::string_view emphasis_mark = "\xF0\x90\xA9\xBF";

// The Markdown with a mark beside every run of `*`, `**`, `***` or `~~` that is one of a pair and needs it.
// Escaped characters and code spans are left alone; lines stay where they are.
std::string mark_emphasis(std::string_view markdown);

// The text without any mark.
std::string without_marks(std::string_view text);

}  // namespace hakusho::read
