// The columns of a checksheet by the words in their headings, in any order and with any columns besides.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/sheets/table.h"

namespace hakusho::imports {

enum class SheetColumn {
  number,   // No.
  control,  // the control's id: 管理策番号
  group,    // 大項目
  kind,     // 種別
  title,    // 項目
  content,  // 規定内容
  unit,     // 測定単位
  answer,   // 有無, ○×
  setting,  // 設定, 回答
  applies,  // 適用: whether the control applies at all
  status,   // 実施状況: how far it is implemented
  reason,   // 適用又は除外の理由
  party,    // whose duty it is
  other,    // what the dataset has no place of its own for: 備考
};

struct SheetHeader {
  std::size_t row = 0;
  std::vector<SheetColumn> columns;      // one for each cell of the row
  std::vector<std::u32string> headings;  // as printed

  // The place of the column; null when there is none.
  std::optional<std::size_t> find(SheetColumn column) const;
};

// The first row that names at least an item and an answer; null when no row does.  Columns that may be two things
// (項番, 対応) are told apart by what stands below them.
std::optional<SheetHeader> find_sheet_header(const SourceTable& table);

// Whether the words are headings of a checksheet: at least one for what is asked and one for the answer.
bool are_sheet_headings(const std::vector<std::u32string>& words);
bool is_sheet_heading(std::u32string_view word);

}  // namespace hakusho::imports
