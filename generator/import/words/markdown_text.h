// Plain text as Markdown that says the same: what Markdown would take for a mark is escaped, addresses become links.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakusho::imports {

// For the inside of a paragraph, an item or a heading.
std::string escaped_inline(std::u32string_view text);
// The same for the beginning of a block, where `#`, `-`, `1.` and the like count as well.
std::string escaped_block(std::u32string_view text);
// For a cell of a table; line ends inside become blanks.
std::string escaped_cell(std::u32string_view text);

// A table with the first row as its header.  Requires: at least one row.
std::string markdown_table(const std::vector<std::vector<std::u32string>>& rows);

// Markdown as it came, without what hakusho does not let pass: tags become emphasis or text, and bullets that a
// converter left inside items go.
std::string cleaned_markdown_line(std::string_view line);

}  // namespace hakusho::imports
