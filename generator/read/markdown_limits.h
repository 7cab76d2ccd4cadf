// What is asked of Markdown before it is given to the parser.
//
// The parser takes quadratic time on some small inputs (a table of 15 KB takes twelve seconds), so their patterns are
// bounded before it sees them; the bounds stand in base/limits.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::read {

// Why Markdown is not taken, and where: the line and byte within it, from 0.
struct TooMuch {
  std::string message;
  std::string hint;
  std::size_t line = 0;
  std::size_t byte = 0;
};

// The first bound that the Markdown goes past.
std::optional<TooMuch> find_too_much(std::string_view markdown);

}  // namespace hakusho::read
