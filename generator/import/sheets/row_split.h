// Which lines of a table that is set in columns are one row.
//
// An id may stand beside the first line of its row or, where cells are centred, beside any other.  What tells is what
// the control is called, where sentences end, and blank lines between rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace hakusho::imports {

struct SplitLine {
  std::size_t number = 0;  // in the file
  bool anchor = false;     // the id of a row stands in it
  bool after_blank = false;
  std::size_t id_column = 0;  // where that stands
  std::vector<std::u32string> cells;
};

struct RowLines {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// One row for each anchor, in order, with no line left out.  Requires: at least one anchor.
std::vector<RowLines> split_rows(const std::vector<SplitLine>& lines, const Catalogs& catalogs);

}  // namespace hakusho::imports
