#include "import/sheets/inner_tables.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "import/lines/pipes.h"
#include "import/sheets/checksheet.h"
#include "import/sheets/column_sheet.h"
#include "import/sheets/sheet_columns.h"
#include "import/sheets/sheet_items.h"
#include "import/sheets/sheet_row.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t fewest_rows = 3;
constexpr char32_t mark = 0xFFFC;  // OBJECT REPLACEMENT CHARACTER, on both sides of the table's number

struct Found {
  SourceTable table;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool holds_tab(const SourceLine& line) { return line.text.find(U'\t') != std::u32string::npos; }
bool is_bar_row(const SourceLine& line) { return line.text.starts_with(U"|"); }

std::vector<std::u32string> tab_cells(const SourceLine& line) {
  std::vector<std::u32string> cells;
  for (std::size_t begin = 0; begin <= line.text.size();) {
    const std::size_t end = std::min(line.text.find(U'\t', begin), line.text.size());
    cells.emplace_back(trimmed(std::u32string_view(line.text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}

// Lines of bars, or of tabs with a line between them now and then, from `at` on.
std::optional<Found> lined_table(const std::vector<SourceLine>& lines, std::size_t at) {
  const bool bars = is_bar_row(lines[at]);
  if (!bars && !holds_tab(lines[at])) return std::nullopt;
  Found found;
  found.begin = at;
  std::vector<SourceRow> between;
  for (; at < lines.size() && between.size() <= 2; ++at) {
    const SourceLine& line = lines[at];
    if (bars && !is_bar_row(line)) break;
    if (bars && line.text.find_first_not_of(U"|-: ") == std::u32string::npos) continue;
    if (!bars && !holds_tab(line)) {
      between.push_back({line.number, {line.text}});
      continue;
    }
    found.table.rows.insert(found.table.rows.end(), between.begin(), between.end());
    between.clear();
    found.table.rows.push_back({line.number, bars ? pipe_cells(line.text) : tab_cells(line)});
    found.end = at + 1;
  }
  if (bars) found.end = at;
  return found;
}

// Whether at least half of the rows are items of a checklist that is known.
bool names_items(const SourceTable& table, const SheetHeader& header, const Catalogs& catalogs) {
  std::vector<SheetItem> items;
  for (std::size_t at = header.row + 1; at < table.rows.size(); ++at)
    if (const std::u32string title = cell_of(table.rows[at], header, SheetColumn::title); !title.empty())
      items.push_back({{}, one_line(title), {}});
  return items.size() >= fewest_rows && match_items(items, catalogs).catalog != nullptr;
}

bool answers_controls(const SourceTable& table, const Catalogs& catalogs) {
  const std::optional<SheetHeader> header = find_sheet_header(table);
  if (!header || table.rows.size() < header->row + 1 + fewest_rows) return false;
  return header->find(SheetColumn::control).has_value() || names_items(table, *header, catalogs);
}

SourceLine mark_line(const SourceLine& like, std::size_t number) {
  SourceLine line = like;
  line.text = mark + wide(std::to_string(number)) + mark;
  line.after_blank = true;
  line.end = LineEnd::unknown;
  return line;
}

}  // namespace

WithoutTables without_response_tables(std::vector<SourceLine> lines, const Catalogs& catalogs) {
  WithoutTables result;
  const bool marked = std::any_of(lines.begin(), lines.end(),
                                  [](const SourceLine& line) { return contains(line.text, std::u32string(1, mark)); });
  if (marked) return {std::move(lines), {}};
  std::optional<ColumnSheet> sheet = column_sheet(lines, 0, catalogs);
  for (std::size_t at = 0; at < lines.size();) {
    std::optional<Found> found;
    if (sheet && sheet->begin == at) {
      found = Found{std::move(sheet->table), at, sheet->end};
      sheet = column_sheet(lines, found->end, catalogs);
    } else if ((found = lined_table(lines, at)) && !answers_controls(found->table, catalogs)) {
      for (; at < found->end; ++at) result.lines.push_back(std::move(lines[at]));
      continue;
    }
    if (!found) {
      result.lines.push_back(std::move(lines[at++]));
      continue;
    }
    result.lines.push_back(mark_line(lines[at], result.tables.size()));
    result.tables.push_back(std::move(found->table));
    at = found->end;
    if (at < lines.size()) lines[at].after_blank = true;
  }
  return result;
}

std::vector<std::size_t> take_table_marks(std::string& text) {
  std::vector<std::size_t> tables;
  std::string sign;
  append_utf8(sign, mark);
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
    const std::size_t digits = at + sign.size();
    const std::size_t close = text.find(sign, digits);
    if (close == std::string::npos) break;
    std::size_t number = 0;
    const auto read = std::from_chars(text.data() + digits, text.data() + close, number);
    if (read.ec != std::errc() || read.ptr != text.data() + close) {
      at = close;  // a sign that is none of ours; its neighbour may begin one
      continue;
    }
    tables.push_back(number);
    std::size_t end = close + sign.size();
    while (end < text.size() && text[end] == '\n') ++end;
    text.erase(at, end - at);
  }
  while (!tables.empty() && text.ends_with("\n")) text.pop_back();
  return tables;
}

TableSections sections_of_table(const SourceTable& table, const Catalogs& catalogs, ImportReport& report) {
  ImportReport rows;
  Whitepaper sheet = read_checksheet({table}, {}, catalogs, rows);
  for (ReportLine& line : rows.lines)
    if (line.line > 0) report.lines.push_back(std::move(line));  // the others are about a whole file
  return {std::move(sheet.sections), sheet.catalog};
}

}  // namespace hakusho::imports
