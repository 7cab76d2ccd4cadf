#include "read/markdown_place.h"

#include <algorithm>

#include "base/text.h"
#include "read/emphasis.h"

namespace hakusho::read {

Position place_of_byte(std::string_view text, std::size_t byte, MarkdownPlace place) {
  if (place.lines == MarkdownLines::folded) return {place.line, place.column};
  const std::string_view before = text.substr(0, byte);
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {place.line + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')),
          place.column + static_cast<std::uint32_t>(count_characters(before.substr(line_start)))};
}

PlaceMap::PlaceMap(std::string_view parsed, MarkdownPlace place) : place_(place), lines_(split_lines(parsed)) {}

Position PlaceMap::at(int line, int byte_column) const {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  if (place_.lines == MarkdownLines::folded || index >= lines_.size()) return {place_.line, place_.column};
  const std::string_view text = lines_[index];
  const std::size_t byte = std::min(static_cast<std::size_t>(std::max(byte_column, 1) - 1), text.size());
  if (line_asked_ != index || byte_asked_ > byte) {
    line_asked_ = index;
    byte_asked_ = 0;
    characters_ = 0;
  }
  const std::string_view between = text.substr(byte_asked_, byte - byte_asked_);
  characters_ += static_cast<std::uint32_t>(count_characters(between));
  for (std::size_t mark = between.find(emphasis_mark); mark != std::string_view::npos;
       mark = between.find(emphasis_mark, mark + 1))
    --characters_;
  byte_asked_ = byte;
  return {place_.line + static_cast<std::uint32_t>(index), place_.column + characters_};
}

std::string_view PlaceMap::line(int number) const {
  const auto index = static_cast<std::size_t>(number - 1);
  return number >= 1 && index < lines_.size() ? lines_[index] : std::string_view();
}

int PlaceMap::content_column(int number) const {
  const std::string_view text = line(number);
  return static_cast<int>(std::min(text.find_first_not_of(" \t>"), text.size())) + 1;
}

}  // namespace hakusho::read
