#include "read/markdown_place.h"

#include <algorithm>

#include "base/text.h"
#include "read/emphasis.h"

namespace hakusho {

namespace {

std::vector<std::uint32_t> characters_before(std::string_view line) {
  std::vector<std::uint32_t> before(line.size() + 1, 0);
  std::uint32_t count = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const bool mark = line.substr(offset).starts_with(emphasis_mark);
    const std::size_t begin = offset;
    next_character(line, offset);
    std::fill(before.begin() + begin, before.begin() + offset, count);
    count += mark ? 0 : 1;
  }
  before.back() = count;
  return before;
}

}  // namespace

PlaceMap::PlaceMap(std::string_view parsed, MarkdownPlace place) : place_(place), lines_(split_lines(parsed)) {
  if (place_.lines == MarkdownLines::folded) return;
  characters_.reserve(lines_.size());
  for (const std::string_view line : lines_) characters_.push_back(characters_before(line));
}

Position PlaceMap::at(int line, int byte_column) const {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  if (index >= characters_.size()) return {place_.line, place_.column};
  const std::vector<std::uint32_t>& before = characters_[index];
  const std::size_t byte = std::min(static_cast<std::size_t>(std::max(byte_column, 1) - 1), before.size() - 1);
  return {place_.line + static_cast<std::uint32_t>(index), place_.column + before[byte]};
}

std::string_view PlaceMap::line(int number) const {
  const auto index = static_cast<std::size_t>(number - 1);
  return number >= 1 && index < lines_.size() ? lines_[index] : std::string_view();
}

int PlaceMap::content_column(int number) const {
  const std::string_view text = line(number);
  return static_cast<int>(std::min(text.find_first_not_of(" \t>"), text.size())) + 1;
}

}  // namespace hakusho
