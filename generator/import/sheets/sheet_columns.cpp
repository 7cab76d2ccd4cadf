#include "import/sheets/sheet_columns.h"

#include <algorithm>
#include <array>

#include "import/sheets/sheet_words.h"
#include "import/words/answer.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t rows_to_judge = 60;
constexpr std::size_t longest_heading = 40;
constexpr std::size_t rows_before_header = 200;

struct HeadingWord {
  std::u32string_view word;
  SheetColumn column;
};
// The first word that the heading holds decides; whole headings stand in `exact`.
constexpr std::array<HeadingWord, 27> exact = {
    {{U"no", SheetColumn::number},     {U"questionid", SheetColumn::number}, {U"qid", SheetColumn::number},
     {U"name", SheetColumn::title},    {U"topic", SheetColumn::title},       {U"名称", SheetColumn::title},
     {U"適用", SheetColumn::applies},  {U"適用/除外", SheetColumn::applies}, {U"inplace", SheetColumn::answer},
     {U"#", SheetColumn::number},      {U"№", SheetColumn::number},          {U"番号", SheetColumn::number},
     {U"項番", SheetColumn::number},   {U"id", SheetColumn::number},         {U"連番", SheetColumn::number},
     {U"単位", SheetColumn::unit},     {U"内容", SheetColumn::content},      {U"対応", SheetColumn::answer},
     {U"control", SheetColumn::title}, {U"管理策", SheetColumn::title},      {U"分類", SheetColumn::kind},
     {U"区分", SheetColumn::kind},     {U"ref", SheetColumn::number},        {U"y/n", SheetColumn::answer},
     {U"分野", SheetColumn::group},    {U"領域", SheetColumn::group},        {U"area", SheetColumn::group}}};
constexpr std::array<HeadingWord, 92> held = {{{U"記入例", SheetColumn::other},
                                               {U"回答例", SheetColumn::other},
                                               {U"ccmcontrol", SheetColumn::other},
                                               {U"cscresponsib", SheetColumn::other},
                                               {U"ownership", SheetColumn::party},
                                               {U"責任分担", SheetColumn::party},
                                               {U"責任主体", SheetColumn::party},
                                               {U"justification", SheetColumn::reason},
                                               {U"rationale", SheetColumn::reason},
                                               {U"reasonfor", SheetColumn::reason},
                                               {U"適用理由", SheetColumn::reason},
                                               {U"除外理由", SheetColumn::reason},
                                               {U"除外又は", SheetColumn::reason},
                                               {U"applicab", SheetColumn::applies},
                                               {U"適用可否", SheetColumn::applies},
                                               {U"適用有無", SheetColumn::applies},
                                               {U"適用要否", SheetColumn::applies},
                                               {U"implementationstatus", SheetColumn::status},
                                               {U"implementationdescription", SheetColumn::setting},
                                               {U"howitis", SheetColumn::setting},
                                               {U"howwedo", SheetColumn::setting},
                                               {U"controlname", SheetColumn::title},
                                               {U"controltitle", SheetColumn::title},
                                               {U"備考", SheetColumn::other},
                                               {U"補足", SheetColumn::other},
                                               {U"remark", SheetColumn::other},
                                               {U"note", SheetColumn::other},
                                               {U"設定例", SheetColumn::other},
                                               {U"コメント", SheetColumn::other},
                                               {U"管理策番号", SheetColumn::control},
                                               {U"管理策no", SheetColumn::control},
                                               {U"規格番号", SheetColumn::control},
                                               {U"controlid", SheetColumn::control},
                                               {U"clause", SheetColumn::control},
                                               {U"27017", SheetColumn::control},
                                               {U"27001", SheetColumn::control},
                                               {U"27002", SheetColumn::control},
                                               {U"大項目", SheetColumn::group},
                                               {U"大分類", SheetColumn::group},
                                               {U"section", SheetColumn::group},
                                               {U"domain", SheetColumn::group},
                                               {U"種別", SheetColumn::kind},
                                               {U"中項目", SheetColumn::kind},
                                               {U"中分類", SheetColumn::kind},
                                               {U"カテゴリ", SheetColumn::kind},
                                               {U"category", SheetColumn::kind},
                                               {U"kind", SheetColumn::kind},
                                               {U"測定単位", SheetColumn::unit},
                                               {U"unit", SheetColumn::unit},
                                               {U"規定内容", SheetColumn::content},
                                               {U"確認内容", SheetColumn::content},
                                               {U"要求内容", SheetColumn::content},
                                               {U"説明", SheetColumn::content},
                                               {U"definition", SheetColumn::content},
                                               {U"description", SheetColumn::content},
                                               {U"有無", SheetColumn::answer},
                                               {U"○×", SheetColumn::answer},
                                               {U"可否", SheetColumn::answer},
                                               {U"対応状況", SheetColumn::answer},
                                               {U"適合", SheetColumn::answer},
                                               {U"yes/no", SheetColumn::answer},
                                               {U"status", SheetColumn::answer},
                                               {U"判定", SheetColumn::answer},
                                               {U"評価結果", SheetColumn::answer},
                                               {U"supported", SheetColumn::answer},
                                               {U"compliant", SheetColumn::answer},
                                               {U"設定", SheetColumn::setting},
                                               {U"回答", SheetColumn::setting},
                                               {U"実施内容", SheetColumn::setting},
                                               {U"対応内容", SheetColumn::setting},
                                               {U"サービス仕様", SheetColumn::setting},
                                               {U"response", SheetColumn::setting},
                                               {U"answer", SheetColumn::setting},
                                               {U"implementation", SheetColumn::setting},
                                               {U"項目", SheetColumn::title},
                                               {U"質問", SheetColumn::title},
                                               {U"設問", SheetColumn::title},
                                               {U"item", SheetColumn::title},
                                               {U"question", SheetColumn::title},
                                               {U"確認事項", SheetColumn::title},
                                               {U"要求事項", SheetColumn::title},
                                               {U"要件", SheetColumn::title},
                                               {U"requirement", SheetColumn::title},
                                               {U"具体的な対応", SheetColumn::setting},
                                               {U"当社の対応", SheetColumn::setting},
                                               {U"弊社の対応", SheetColumn::setting},
                                               {U"取り組み", SheetColumn::setting},
                                               {U"取組", SheetColumn::setting},
                                               {U"実施状況", SheetColumn::setting},
                                               {U"対応方法", SheetColumn::setting},
                                               {U"管理策", SheetColumn::title},
                                               {U"詳細", SheetColumn::setting}}};

std::u32string key_of(std::u32string_view heading) {
  std::u32string key;
  for (const char32_t character : folded(heading)) {
    if (is_blank(character) || character == U'.' || character == U':') continue;
    key += character >= U'A' && character <= U'Z'    ? character + 32
           : character == U'〇' || character == U'◯' ? U'○'
                                                     : character;
  }
  return key;
}

// `対応（○/△/×）` → `対応`, `対応の内容` → `対応内容`: without what only explains the heading.
std::u32string bare(std::u32string_view key) {
  std::u32string text;
  int depth = 0;
  for (const char32_t character : key) {
    if (character == U'(' || character == U'[') ++depth;
    if (depth == 0 && character != U'の') text += character;
    if ((character == U')' || character == U']') && depth > 0) --depth;
  }
  return text;
}

std::optional<SheetColumn> column_of(std::u32string_view heading) {
  const std::u32string key = key_of(heading);
  const std::u32string short_key = bare(key);
  if (key.empty() || short_key.size() > longest_heading) return std::nullopt;
  for (const auto& [word, column] : exact)
    if (key == word || short_key == word) return column;
  for (const auto& [word, column] : held)
    if (contains(key, word) || contains(short_key, word)) return column;
  return std::nullopt;
}

// What most of the cells below a heading are.
struct Below {
  std::size_t filled = 0;
  std::size_t ids = 0;
  std::size_t flags = 0;
  std::size_t numbers = 0;  // of rows: 3, 1-2, Q7
  std::size_t statuses = 0;
  std::size_t applies = 0;
  std::size_t parties = 0;

  static bool most(std::size_t part, std::size_t all) { return part * 2 > all; }
};

// ISO/IEC 27002:2022 counts from 5.1 to 8.34; other numbers of two parts are those of rows.
bool may_be_control(std::u32string_view text) {
  if (!only_ids(text, IdShape::three_parts).ids.empty()) return true;
  const FoundIds found = only_ids(text, IdShape::two_parts);
  if (found.ids.empty()) return false;
  const std::size_t digit = text.find_first_of(U"0123456789", found.ids.front().begin);
  const bool lettered = digit > found.ids.front().begin;
  return lettered || (text[digit] >= U'5' && text[digit] <= U'8');
}

bool is_row_number(std::u32string_view text) {
  const bool marks = std::all_of(text.begin(), text.end(), [](char32_t character) {
    return is_digit(character) || character == U'-' || character == U'.' || character == U'Q';
  });
  return marks && text.size() <= 6 && is_digit(text.back());
}

Below below(const SourceTable& table, std::size_t header, std::size_t column) {
  Below counted;
  for (std::size_t at = header + 1; at < std::min(table.rows.size(), header + 1 + rows_to_judge); ++at) {
    const std::vector<std::u32string>& cells = table.rows[at].cells;
    if (column >= cells.size() || trimmed(cells[column]).empty()) continue;
    ++counted.filled;
    const std::u32string text = folded(trimmed(cells[column]));
    if (may_be_control(text)) ++counted.ids;
    if (is_row_number(text)) ++counted.numbers;
    if (only_flag(cells[column])) ++counted.flags;
    const std::string cell = narrow(cells[column]);
    if (status_of_cell(cell)) ++counted.statuses;
    if (applies_of_cell(cell)) ++counted.applies;
    if (party_of_cell(cell)) ++counted.parties;
  }
  return counted;
}

bool is_verdict(SheetColumn column) {
  return column == SheetColumn::answer || column == SheetColumn::setting || column == SheetColumn::status;
}

// ○ and × are answers, even where some words among them may be a status too.
bool flags_say_more(const Below& cells) { return cells.flags > cells.statuses; }

void tell_apart(SheetHeader& header, const SourceTable& table) {
  for (std::size_t at = 0; at < header.columns.size(); ++at) {
    SheetColumn& column = header.columns[at];
    const Below cells = below(table, header.row, at);
    if (cells.filled == 0) continue;
    const bool ids = Below::most(cells.ids, cells.filled);
    const bool flags = Below::most(cells.flags, cells.filled);
    if ((column == SheetColumn::number || column == SheetColumn::title) && ids) column = SheetColumn::control;
    else if (column == SheetColumn::control && cells.ids == 0)
      column = header.find(SheetColumn::title) ? SheetColumn::other : SheetColumn::title;
    else if (is_verdict(column) && Below::most(cells.statuses, cells.filled) && !flags_say_more(cells))
      column = SheetColumn::status;
    else if (column == SheetColumn::status && Below::most(cells.flags, cells.filled)) column = SheetColumn::answer;
    else if (column == SheetColumn::status) column = SheetColumn::setting;
    else if (column == SheetColumn::applies && !Below::most(cells.applies, cells.filled)) column = SheetColumn::other;
    else if (column == SheetColumn::party && !Below::most(cells.parties, cells.filled)) column = SheetColumn::other;
    else if (column == SheetColumn::answer && !flags) column = SheetColumn::setting;
    else if (column == SheetColumn::setting && flags) column = SheetColumn::answer;
    else if (column != SheetColumn::other || cells.filled < 3) continue;
    else if (ids && !header.find(SheetColumn::control)) column = SheetColumn::control;
    else if (flags && !header.find(SheetColumn::answer)) column = SheetColumn::answer;
    else if (at == 0 && Below::most(cells.numbers, cells.filled) && !header.find(SheetColumn::number))
      column = SheetColumn::number;
  }
  // Of two kinds the first is the wider one.
  if (!header.find(SheetColumn::group) &&
      std::count(header.columns.begin(), header.columns.end(), SheetColumn::kind) > 1)
    header.columns[*header.find(SheetColumn::kind)] = SheetColumn::group;
  // An explanation behind the answer is its text, where no column besides is.
  const auto verdict =
      header.find(SheetColumn::answer) ? header.find(SheetColumn::answer) : header.find(SheetColumn::status);
  if (verdict && !header.find(SheetColumn::setting))
    for (std::size_t at = *verdict + 1; at < header.columns.size(); ++at)
      if (header.columns[at] == SheetColumn::content) {
        header.columns[at] = SheetColumn::setting;
        break;
      }
  // Only one column can be the text of the answer; the others keep their headings.
  for (const SheetColumn single :
       {SheetColumn::number, SheetColumn::control, SheetColumn::group, SheetColumn::kind, SheetColumn::title,
        SheetColumn::content, SheetColumn::unit, SheetColumn::answer, SheetColumn::setting, SheetColumn::applies,
        SheetColumn::status, SheetColumn::reason, SheetColumn::party}) {
    bool seen = false;
    for (SheetColumn& column : header.columns) {
      if (column != single) continue;
      if (seen)
        column = single == SheetColumn::title && !header.find(SheetColumn::content) ? SheetColumn::content
                                                                                    : SheetColumn::other;
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
    const bool names =
        header.find(SheetColumn::title) || header.find(SheetColumn::control) || header.find(SheetColumn::content);
    const bool answers =
        header.find(SheetColumn::setting) || header.find(SheetColumn::answer) || header.find(SheetColumn::status);
    if (names && answers) return header;
  }
  return std::nullopt;
}

bool is_sheet_heading(std::u32string_view word) { return column_of(word).has_value(); }

bool are_sheet_headings(const std::vector<std::u32string>& words) {
  bool asks = false;
  bool answers = false;
  for (const std::u32string& word : words) {
    const std::optional<SheetColumn> column = column_of(word);
    if (!column) continue;
    asks = asks || *column == SheetColumn::title || *column == SheetColumn::control || *column == SheetColumn::content;
    answers = answers || *column == SheetColumn::answer || *column == SheetColumn::setting;
  }
  return asks && answers;
}

}  // namespace hakusho::imports
