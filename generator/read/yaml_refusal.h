// Why yaml-cpp refused a file, in the reader's words and at the place where it went wrong.
//
// The library often names the line after the cause, or the end of the file; this looks at the text around to say it
// better.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hakusho::read {

struct YamlRefusal {
  std::string code;
  std::string message;
  std::string hint;
  std::size_t offset = 0;
};

// `reason` is the library's message, `offset` its place, `last` where the last value that was understood began.
YamlRefusal explain_yaml(std::string_view text, std::string_view reason, std::size_t offset, std::size_t last);

// Behind the closing quote of the text whose opening one stands at `open`; npos when there is none.
std::size_t behind_quotes(std::string_view text, std::size_t open);

}  // namespace hakusho::read
