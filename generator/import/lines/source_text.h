// The bytes of a document as UTF-8 text with line feeds, and what had to be done for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace hakusho::imports {

struct SourceText {
  std::string text;                  // UTF-8, line feeds alone, no byte order mark
  std::string encoding;              // `UTF-8`, `Shift_JIS`, `EUC-JP`, `UTF-16LE`, `UTF-16BE`, `ISO-2022-JP`
  std::vector<std::string> repairs;  // in words: `carriage returns were dropped`
};

// Recognises the encoding by what the bytes can be: UTF-8 when it is well-formed, else the Japanese encoding that
// gives the most Japanese text.  Fails for what is no text (NUL bytes, bytes that fit no encoding).
Result<SourceText> decode_source(std::string_view bytes);

}  // namespace hakusho::imports
