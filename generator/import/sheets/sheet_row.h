// One row of a checksheet as a section: what it asks, what it answers, and what else stands beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/lines/joining.h"
#include "import/sheets/sheet_columns.h"
#include "import/sheets/table.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// The cells that hold something, without the blanks around it.
std::vector<std::u32string> filled_cells(const SourceRow& row);
// All of them in one text, with a blank between.
std::u32string text_of_row(const SourceRow& row);
TextLine text_line(std::u32string_view text, std::size_t number);

// The text of a cell as Markdown: its own lines are lines, lists are lists.
std::string cell_markdown(std::u32string_view cell);
// A printed text of one line, the line ends of the cell gone.
std::string one_line(std::u32string_view cell);

// The row's cell in that column; empty where there is none.
std::u32string cell_of(const SourceRow& row, const SheetHeader& header, SheetColumn column);

// The section of the row.  Its controls are as written: which catalog they are of, the whole sheet says.
Section section_of_row(const SourceRow& row, const SheetHeader& header);

}  // namespace hakusho::imports
