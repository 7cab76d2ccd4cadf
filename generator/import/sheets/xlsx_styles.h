// The looks of cells in a workbook that change what a reader sees: number formats, and text that is struck out.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "import/sheets/number_format.h"

namespace hakusho::imports {

struct CellLook {
  NumberFormat format;
  bool struck = false;
};

// One look for each index that cells name; none for an empty node.  Takes the root of `styles.xml`.
std::vector<CellLook> cell_looks(const pugi::xml_node& root);

struct CellText {
  std::string text;
  std::string struck;  // what was left out
};

// A string with its runs: readings of kanji are no part of it, struck-out runs are left out.
CellText string_text(const pugi::xml_node& node);

}  // namespace hakusho::imports
