// A template taken apart into literal text and tags, before anything is known about names.
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

// Comments are dropped.  A line that holds nothing but one section, end, partial or comment leaves no line behind.
// The tokens look into `bytes`.
std::vector<Token> read_tokens(std::string_view bytes, const std::string& path, Diagnostics& found);

// The line and column of a byte.
Position position_of(std::string_view bytes, std::size_t offset);

}  // namespace hakusho::render
