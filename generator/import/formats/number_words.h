// Numbers in the forms that word processors count in: decimal, Roman, letters, アイウ, イロハ, ①, kanji.
#pragma once

#include <string>
#include <string_view>

namespace hakusho::imports {

// `format` is a value of ST_NumberFormat (ISO/IEC 29500-1, 17.18.59); one that is not known counts in decimal, as Word
// does.  Empty for `none` and `bullet`.
std::u32string number_words(std::string_view format, int number);

}  // namespace hakusho::imports
