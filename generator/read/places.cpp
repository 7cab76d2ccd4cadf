#include "read/places.h"

#include <algorithm>

#include "base/text.h"

namespace hakusho::read {

Position Places::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset >= offset_) forward(offset);
  else backward(offset);
  return {static_cast<std::uint32_t>(line_), static_cast<std::uint32_t>(column_)};
}

void Places::forward(std::size_t offset) {
  const std::string_view passed = text_.substr(offset_, offset - offset_);
  std::size_t begin = 0;  // of the last line
  for (std::size_t end = passed.find('\n'); end != std::string_view::npos; end = passed.find('\n', begin)) {
    ++line_;
    column_ = 1;
    begin = end + 1;
  }
  column_ += count_characters(passed.substr(begin));
  offset_ = offset;
}

void Places::backward(std::size_t offset) {
  const std::string_view passed = text_.substr(offset, offset_ - offset);
  if (passed.find('\n') == std::string_view::npos) {
    column_ -= count_characters(passed);
  } else {
    line_ -= static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    const std::size_t line_end = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
    const std::size_t begin = line_end == std::string_view::npos ? 0 : line_end + 1;
    column_ = 1 + count_characters(text_.substr(begin, offset - begin));
  }
  offset_ = offset;
}

}  // namespace hakusho::read
