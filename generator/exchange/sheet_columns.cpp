#include "exchange/sheet_columns.h"

#include <algorithm>
#include <array>

#include "exchange/answer.h"
#include "exchange/characters.h"
#include "exchange/control_ids.h"

namespace hakusho {

namespace {

constexpr std::size_t rows_to_judge = 60;
constexpr std::size_t longest_heading = 40;
constexpr std::size_t rows_before_header = 200;

struct HeadingWord {
  std::u32string_view word;
  SheetColumn column;
};
// The first word that the heading holds decides; whole headings stand in `exact`.
constexpr std::array<HeadingWord, 14> exact = {{
    {U"no", SheetColumn::number}, {U"#", SheetColumn::number}, {U"№", SheetColumn::number}, {U"番号", SheetColumn::number},
    {U"項番", SheetColumn::number}, {U"id", SheetColumn::number}, {U"連番", SheetColumn::number}, {U"単位", SheetColumn::unit},
    {U"内容", SheetColumn::content}, {U"対応", SheetColumn::answer}, {U"control", SheetColumn::title},
    {U"管理策", SheetColumn::title}, {U"分類", SheetColumn::kind}, {U"区分", SheetColumn::kind}}};
constexpr std::array<HeadingWord, 52> held = {{
    {U"備考", SheetColumn::other}, {U"補足", SheetColumn::other}, {U"remark", SheetColumn::other}, {U"note", SheetColumn::other},
    {U"設定例", SheetColumn::other}, {U"コメント", SheetColumn::other},
    {U"管理策番号", SheetColumn::control}, {U"管理策no", SheetColumn::control}, {U"規格番号", SheetColumn::control}, {U"controlid", SheetColumn::control},
    {U"clause", SheetColumn::control}, {U"27017", SheetColumn::control}, {U"27001", SheetColumn::control}, {U"27002", SheetColumn::control},
    {U"大項目", SheetColumn::group}, {U"大分類", SheetColumn::group}, {U"section", SheetColumn::group}, {U"domain", SheetColumn::group},
    {U"種別", SheetColumn::kind}, {U"中項目", SheetColumn::kind}, {U"中分類", SheetColumn::kind}, {U"カテゴリ", SheetColumn::kind}, {U"category", SheetColumn::kind}, {U"kind", SheetColumn::kind},
    {U"測定単位", SheetColumn::unit}, {U"unit", SheetColumn::unit},
    {U"規定内容", SheetColumn::content}, {U"確認内容", SheetColumn::content}, {U"要求内容", SheetColumn::content}, {U"説明", SheetColumn::content}, {U"definition", SheetColumn::content}, {U"description", SheetColumn::content},
    {U"有無", SheetColumn::answer}, {U"○×", SheetColumn::answer}, {U"可否", SheetColumn::answer}, {U"対応状況", SheetColumn::answer}, {U"適合", SheetColumn::answer}, {U"yes/no", SheetColumn::answer}, {U"status", SheetColumn::answer},
    {U"設定", SheetColumn::setting}, {U"回答", SheetColumn::setting}, {U"実施内容", SheetColumn::setting}, {U"対応内容", SheetColumn::setting}, {U"サービス仕様", SheetColumn::setting}, {U"response", SheetColumn::setting}, {U"answer", SheetColumn::setting}, {U"implementation", SheetColumn::setting},
    {U"項目", SheetColumn::title}, {U"質問", SheetColumn::title}, {U"設問", SheetColumn::title}, {U"item", SheetColumn::title}, {U"question", SheetColumn::title}}};

std::u32string key_of(std::u32string_view heading) {
  std::u32string key;
  for (const char32_t character : folded(heading)) {
    if (is_blank(character) || character == U'.' || character == U':') continue;
    key += character >= U'A' && character <= U'Z' ? character + 32 : character == U'〇' || character == U'◯' ? U'○' : character;
  }
  return key;
}

std::optional<SheetColumn> column_of(std::u32string_view heading) {
  const std::u32string key = key_of(heading);
  if (key.empty() || key.size() > longest_heading) return std::nullopt;
  for (const auto& [word, column] : exact)
    if (key == word) return column;
  for (const auto& [word, column] : held)
    if (contains(key, word)) return column;
  return std::nullopt;
}

// What most of the cells below a heading are.
struct Below {
  std::size_t filled = 0;
  std::size_t ids = 0;
  std::size_t flags = 0;
};

Below below(const SourceTable& table, std::size_t header, std::size_t column) {
  Below counted;
  for (std::size_t at = header + 1; at < std::min(table.rows.size(), header + 1 + rows_to_judge); ++at) {
    const std::vector<std::u32string>& cells = table.rows[at].cells;
    if (column >= cells.size() || trimmed(cells[column]).empty()) continue;
    ++counted.filled;
    const std::u32string text = folded(trimmed(cells[column]));
    if (!only_ids(text, IdShape::three_parts).ids.empty() || !only_ids(text, IdShape::two_parts).ids.empty()) ++counted.ids;
    if (const auto answer = split_answer(cells[column]); answer && answer->rest.empty()) ++counted.flags;
  }
  return counted;
}

void tell_apart(SheetHeader& header, const SourceTable& table) {
  for (std::size_t at = 0; at < header.columns.size(); ++at) {
    SheetColumn& column = header.columns[at];
    const Below cells = below(table, header.row, at);
    const bool ids = cells.ids * 2 > cells.filled && cells.filled > 0;
    const bool flags = cells.flags * 2 > cells.filled && cells.filled > 0;
    if ((column == SheetColumn::number || column == SheetColumn::title) && ids) column = SheetColumn::control;
    else if (column == SheetColumn::answer && !flags) column = SheetColumn::setting;
    else if (column == SheetColumn::setting && flags) column = SheetColumn::answer;
  }
  // Only one column can be the text of the answer; the others keep their headings.
  for (const SheetColumn single : {SheetColumn::number, SheetColumn::control, SheetColumn::group, SheetColumn::kind, SheetColumn::title,
                                   SheetColumn::content, SheetColumn::unit, SheetColumn::answer, SheetColumn::setting}) {
    bool seen = false;
    for (SheetColumn& column : header.columns) {
      if (column != single) continue;
      if (seen) column = single == SheetColumn::title && !header.find(SheetColumn::content) ? SheetColumn::content : SheetColumn::other;
      seen = true;
    }
  }
}

}  // namespace

std::optional<std::size_t> SheetHeader::find(SheetColumn column) const {
  const auto found = std::find(columns.begin(), columns.end(), column);
  return found == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::optional<SheetHeader> find_sheet_header(const SourceTable& table) {
  for (std::size_t row = 0; row < std::min(table.rows.size(), rows_before_header); ++row) {
    const std::vector<std::u32string>& cells = table.rows[row].cells;
    SheetHeader header;
    header.row = row;
    std::size_t known = 0;
    for (const std::u32string& cell : cells) {
      const std::optional<SheetColumn> column = column_of(cell);
      known += column && *column != SheetColumn::other ? 1 : 0;
      header.columns.push_back(column.value_or(SheetColumn::other));
      header.headings.emplace_back(trimmed(cell));
    }
    if (known < 2) continue;
    tell_apart(header, table);
    const bool names = header.find(SheetColumn::title) || header.find(SheetColumn::control) || header.find(SheetColumn::content);
    const bool answers = header.find(SheetColumn::setting) || header.find(SheetColumn::answer);
    if (names && answers) return header;
  }
  return std::nullopt;
}

}  // namespace hakusho
