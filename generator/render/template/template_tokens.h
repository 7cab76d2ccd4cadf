// Splits a template into literal text and tags.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace hakusho::render {

enum class TokenKind {
  literal,   // text
  value,     // {{name}}
  markup,    // {{{name}}}
  section,   // {{#name}}
  inverted,  // {{^name}}
  end,       // {{/name}}
  partial,   // {{> name}}
};

struct Token {
  TokenKind kind = TokenKind::literal;
  std::string_view text;   // of the literal, or the name
  std::size_t offset = 0;  // in the file
};

// Drops comments.  A line that contains only one section, end, partial or comment tag adds no line to the output.
// Tokens point into `bytes`.
std::vector<Token> read_tokens(std::string_view bytes, const std::string& path, Diagnostics& found);

// The line and column of the byte at `offset`.
Position position_of(std::string_view bytes, std::size_t offset);

}  // namespace hakusho::render
