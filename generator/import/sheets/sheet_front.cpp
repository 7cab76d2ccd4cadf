#include "import/sheets/sheet_front.h"

#include <fmt/format.h>

#include <algorithm>

#include "import/sections/cover.h"
#include "import/sections/cover_fields.h"
#include "import/sections/headings.h"
#include "import/sections/history_text.h"
#include "import/sheets/sheet_columns.h"
#include "import/sheets/sheet_row.h"
#include "import/words/characters.h"
#include "import/words/dates.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_dated = 60;  // characters of a line that is there for its date
constexpr std::size_t longest_kind = 12;

// 2020/11/20改訂, 最終更新日 2023/9/1, 回答日：2024年6月3日: a date with what it is the date of.
struct Dated {
  Revision revision;
  std::u32string rest;  // of the line
  std::size_t line = 0;
};

bool parts_words(char32_t character) { return is_blank(character) || character == U':' || character == U'：'; }

std::optional<Dated> dated_line(const TextLine& line) {
  const auto date = find_date(line.text);
  if (!date || line.text.size() > longest_dated) return std::nullopt;
  Dated dated;
  dated.line = line.first;
  dated.revision.date = date->date;
  std::u32string_view before = std::u32string_view(line.text).substr(0, date->begin);
  std::u32string_view after = std::u32string_view(line.text).substr(date->end);
  while (!before.empty() && parts_words(before.back())) before.remove_suffix(1);
  std::size_t word = before.size();
  while (word > 0 && !parts_words(before[word - 1])) --word;
  std::u32string kind(before.substr(word));
  before = trimmed(before.substr(0, word));
  if (kind.empty()) {
    std::size_t end = 0;
    while (end < after.size() && !parts_words(after[end])) ++end;
    kind = after.substr(0, end);
    after.remove_prefix(end);
  }
  if (kind.size() > longest_kind) return std::nullopt;
  dated.revision.kind = narrow(kind);
  dated.rest = before;
  if (!trimmed(after).empty()) dated.rest += (dated.rest.empty() ? U"" : U" ") + std::u32string(trimmed(after));
  return dated;
}

}  // namespace

SheetFront read_front(std::vector<TextLine> lines, ImportReport& report) {
  SheetFront front;
  front.history.form = HistoryForm::list;
  front.history.position = HistoryPosition::none;
  std::vector<Revision>& revisions = front.history.revisions;
  std::erase_if(lines, [&](TextLine& line) {
    if (const auto facts = cover_facts(line.text); facts && (facts->version || !facts->vendor.empty())) return false;
    std::optional<Dated> dated = dated_line(line);
    if (!dated) return false;
    dated->revision.version = iso(*dated->revision.date);
    report.recognised(Certainty::certain, line.first, "a date", narrow(line.text));
    // The same day may be printed on each of several sheets.
    const bool known = std::any_of(revisions.begin(), revisions.end(), [&](const Revision& revision) {
      return revision.version == dated->revision.version;
    });
    if (!known) revisions.push_back(std::move(dated->revision));
    line = text_line(dated->rest, line.first);
    return line.text.empty();
  });
  if (!revisions.empty()) front.history.position = HistoryPosition::front;
  std::stable_sort(revisions.begin(), revisions.end(),
                   [](const Revision& a, const Revision& b) { return *a.date < *b.date; });
  Cover cover = read_cover(lines, {}, report);
  front.title = std::move(cover.title);
  front.subtitle = std::move(cover.subtitle);
  front.left = std::move(cover.left);
  if (report.publisher.empty()) report.publisher = cover.vendor;
  if (cover.revisions.empty()) return front;
  Revision& newest = cover.revisions.back();
  if (newest.version.empty()) {
    if (!revisions.empty() || !newest.date) return front;
    newest.version = iso(*newest.date);
  }
  if (revisions.empty()) {
    revisions = std::move(cover.revisions);
    return front;
  }
  revisions.back().version = cover.revisions.back().version;
  revisions.back().printed_version = cover.revisions.back().printed_version;
  return front;
}

namespace {

// True if the row may be the headings of a history: most of its cells name columns of one, among them a version or a
// date.
bool begins_history(const SourceRow& row) {
  std::size_t known = 0;
  bool dated = false;
  for (const std::u32string& cell : row.cells) {
    const auto column = history_column(trimmed(cell));
    if (!column) continue;
    ++known;
    dated = dated || *column == HistoryColumn::version || *column == HistoryColumn::date;
  }
  return known >= 2 && known * 2 > filled_cells(row).size() && dated && !are_sheet_headings(row.cells);
}

}  // namespace

std::optional<History> take_history(SourceTable& table, ImportReport& report) {
  for (std::size_t begin = 0; begin < table.rows.size(); ++begin) {
    if (!begins_history(table.rows[begin])) continue;
    std::vector<std::vector<std::u32string>> rows;
    std::size_t end = begin;
    for (; end < table.rows.size(); ++end) {
      const SourceRow& row = table.rows[end];
      const bool gap = end > begin && row.number > table.rows[end - 1].number + 1 && !table.name.empty();
      if (filled_cells(row).empty() || gap || are_sheet_headings(row.cells)) break;
      rows.push_back(row.cells);
    }
    std::optional<History> history = history_of_rows(rows);
    if (!history || history->revisions.empty()) continue;
    report.recognised(Certainty::certain, table.rows[begin].number,
                      fmt::format("the revision history, {} revisions", history->revisions.size()));
    if (begin > 0) {
      const std::vector<std::u32string> above = filled_cells(table.rows[begin - 1]);
      if (above.size() == 1 && is_history_title(above.front())) {
        history->title = narrow(above.front());
        --begin;
      }
    }
    table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                     table.rows.begin() + static_cast<std::ptrdiff_t>(end));
    return history;
  }
  return std::nullopt;
}

std::optional<History> history_of_sheet(const SourceTable& table, ImportReport& report) {
  std::vector<std::vector<std::u32string>> rows;
  for (const SourceRow& row : table.rows)
    if (!filled_cells(row).empty()) rows.push_back(row.cells);
  std::string title = table.name;
  while (!rows.empty()) {
    if (auto history = history_of_rows(rows); history && !history->revisions.empty()) {
      report.recognised(Certainty::certain, 0,
                        fmt::format("the revision history, {} revisions", history->revisions.size()), title);
      history->title = title;
      return history;
    }
    const auto heading = std::find_if(rows.front().begin(), rows.front().end(),
                                      [](const std::u32string& cell) { return is_history_title(cell); });
    if (heading == rows.front().end()) return std::nullopt;
    title = narrow(trimmed(*heading));
    rows.erase(rows.begin());
  }
  return std::nullopt;
}

}  // namespace hakusho::imports
