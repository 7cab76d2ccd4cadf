// Delimited text: CSV as RFC 4180 writes it, and the same with tabs or semicolons.
#pragma once

#include <optional>
#include <string_view>

#include "import/sheets/table.h"

namespace hakusho::imports {

// A quoted field may hold the delimiter, line ends and doubled quotes.  A quote that is never closed is a character.
// Rows beyond the bounds of table.h are left out.  Linear in the size of the text.
SourceTable read_delimited(std::string_view text, char delimiter);

// The delimiter by which at least three rows fall into the same number of fields, and more than one; null for text
// that is no table.
std::optional<char> delimiter_of(std::string_view text);

}  // namespace hakusho::imports
