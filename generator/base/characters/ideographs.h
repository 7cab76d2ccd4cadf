// Ideographs that Unicode encodes more than once.
//
// PDF files and old encodings hold radicals (⼝, ⻑) and compatibility ideographs (神, U+FA19) that look like ordinary
// kanji but compare unequal to them.
#pragma once

namespace hakusho {

// The ordinary kanji for a CJK radical or a compatibility ideograph of the first block (U+F900 to U+FAD9); any other
// character is returned as it is.
char32_t unified_ideograph(char32_t character);

}  // namespace hakusho
