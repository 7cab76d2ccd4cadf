// Unicode normalization and the ids made from headings, by utf8proc.
#pragma once

#include <string>
#include <string_view>

namespace hakusho {

// Normalization form C: macOS stores `ガ` in file names as `カ` and a mark, other systems as one character.
std::string nfc(std::string_view text);

// The id of a heading as GitHub makes it: lower case, letters and digits kept in every script, a hyphen for each space,
// other punctuation dropped.  Empty when nothing is left.
std::string slug(std::string_view text);

}  // namespace hakusho
