// Places of cells as spreadsheets write them: `B12`, `B5:B9`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hakusho::imports {

struct CellPlace {
  std::size_t column = 0;  // from 0
  std::size_t row = 0;     // from 0
};

// Null for what is no reference to one cell.
std::optional<CellPlace> cell_place(std::string_view reference);
// 0 → A, 26 → AA.
std::string column_name(std::size_t column);

}  // namespace hakusho::imports
