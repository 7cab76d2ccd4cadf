// Plain text into Markdown: characters that Markdown gives a meaning lose it, and no more are touched than must be.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::render {

// Where a text stands decides which of its characters mean something.
struct MarkdownSpot {
  bool line_begin = false;       // list markers, headings, quotes, rules
  bool line_end = false;         // spaces that would be lost, `#` that would close a heading
  bool after_reference = false;  // behind `[^1]`: `:` would make a definition, `(` a link
  bool encode_first = false;     // write the first character as a reference (`&#12399;`), which ends in punctuation
  bool encode_last = false;      // the same for the last, which then begins with punctuation
};

std::string escape_markdown(std::string_view text, const MarkdownSpot& spot);
// For a heading, a list item or a paragraph of its own; line ends become spaces.
std::string markdown_text(std::string_view text);
// For a cell of a pipe table; line ends become spaces.
std::string markdown_cell(std::string_view text);

// The target as it stands between `(` and `)` of a link.
std::string markdown_target(std::string_view target);
// The text between double quotes: a link's title.
std::string markdown_title(std::string_view title);
// A code span of any text without line ends.
std::string markdown_code(std::string_view text);

}  // namespace hakusho::render
