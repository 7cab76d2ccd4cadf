// Escapes plain text for Markdown, and no more characters than necessary.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::render {

// The context of a text, which determines the characters to escape.
struct MarkdownContext {
  bool line_begin = false;       // list markers, headings, quotes, rules
  bool line_end = false;         // spaces that would be lost, `#` that would close a heading
  bool after_reference = false;  // after `[^1]`: `:` would start a definition, `(` a link
  bool encode_first = false;     // write the first character as a reference (`&#12399;`), which ends in punctuation
  bool encode_last = false;      // write the last character as a reference, which starts with punctuation
};

std::string escape_markdown(std::string_view text, const MarkdownContext& context);
// For a whole heading, list item or paragraph; line ends become spaces.
std::string markdown_text(std::string_view text);
// For a cell of a pipe table; line ends become spaces.
std::string markdown_cell(std::string_view text);

// A link target, to be put between `(` and `)`.
std::string markdown_target(std::string_view target);
// A link title, to be put between double quotes.
std::string markdown_title(std::string_view title);
// A code span.  Requires: the text has no line ends.
std::string markdown_code(std::string_view text);

}  // namespace hakusho::render
