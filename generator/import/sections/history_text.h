// The revision history as documents print it: a table with the vendor's own column headings, or a list of versions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/report.h"
#include "import/sections/headings.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// What the lines below the heading say; lines that could not be read are given back in `left`.  A change that begins
// with the number and title of a section carries them in `section_written` until sections are known.
struct HistoryText {
  History history;
  std::vector<TextLine> left;
};
HistoryText read_history(std::span<const TextLine> lines, ImportReport& report);

// The revision that one line tells: `第1版：2024/4 初版作成`; null when it holds no date.
std::optional<Revision> revision_of_item(const TextLine& line);

// Whether the line is the headings of a history's columns.
bool heads_history(const TextLine& line);

// The column that a heading names: 版数, 改訂内容, 改訂日; null for one that the dataset does not know.
std::optional<HistoryColumn> history_column(std::u32string_view heading);

// A history in rows of cells, the first row being its headings.
std::optional<History> history_of_rows(const std::vector<std::vector<std::u32string>>& rows);

}  // namespace hakusho::imports
