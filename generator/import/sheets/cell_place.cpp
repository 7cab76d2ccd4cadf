#include "import/sheets/cell_place.h"

namespace hakusho::imports {

std::optional<CellPlace> cell_place(std::string_view reference) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 3; ++at)
    place.column = place.column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
  const std::size_t letters = at;
  for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9' && at < letters + 7; ++at)
    place.row = place.row * 10 + static_cast<std::size_t>(reference[at] - '0');
  if (letters == 0 || at != reference.size() || place.row == 0) return std::nullopt;
  --place.column;
  --place.row;
  return place;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
  return name;
}

}  // namespace hakusho::imports
