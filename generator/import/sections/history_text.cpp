#include "import/sections/history_text.h"

#include <algorithm>
#include <array>

#include "base/files.h"
#include "base/text.h"
#include "import/lines/columns.h"
#include "import/lines/pipes.h"
#include "import/sections/body.h"
#include "import/sections/history_cells.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"
#include "import/words/dates.h"
#include "import/words/line_start.h"
#include "import/words/markdown_text.h"
#include "import/words/numbering.h"
#include "import/words/versions.h"

namespace hakusho::imports {

namespace {

bool holds_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return contains(text, word); });
}

struct Row {
  PrintedVersion version;
  std::optional<Date> date;
  std::vector<TextLine> lines;
};

// The headings of the columns in the order they stand.
struct Header {
  std::vector<std::pair<HistoryColumn, std::u32string>> columns;
  std::vector<std::optional<HistoryColumn>> places;  // one for each cell

  bool has(HistoryColumn column) const {
    return std::any_of(columns.begin(), columns.end(), [&](const auto& each) { return each.first == column; });
  }
  bool before(HistoryColumn first, HistoryColumn second) const {
    const auto at = [&](HistoryColumn column) {
      return std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.first == column; });
    };
    return at(first) < at(second);
  }
};

std::optional<Header> header_of(const std::vector<std::u32string>& cells) {
  Header header;
  for (const std::u32string& cell : cells) {
    const std::optional<HistoryColumn> column = history_column(cell);
    header.places.push_back(column && !header.has(*column) ? column : std::nullopt);
    if (header.places.back()) header.columns.emplace_back(*column, std::u32string(trimmed(cell)));
  }
  const bool enough = header.has(HistoryColumn::date) || header.has(HistoryColumn::version);
  return header.columns.size() >= 2 && enough ? std::optional(header) : std::nullopt;
}

std::vector<std::u32string> words_of(std::u32string_view text) {
  std::vector<std::u32string> words;
  for (std::size_t at = skip_blanks(text, 0); at < text.size(); at = skip_blanks(text, at)) {
    const std::size_t begin = at;
    while (at < text.size() && !is_blank(text[at])) ++at;
    words.emplace_back(text.substr(begin, at - begin));
  }
  return words;
}

std::vector<std::u32string> header_cells(const TextLine& line) {
  std::vector<std::u32string> cells;
  for (ColumnPiece& piece : column_pieces(line.pieces.front())) cells.push_back(std::move(piece.text));
  const std::optional<Header> by_gaps = header_of(cells);
  const std::optional<Header> by_words = header_of(words_of(line.text));
  const bool gaps = by_gaps && (!by_words || by_gaps->columns.size() >= by_words->columns.size());
  return gaps ? cells : words_of(line.text);
}

std::vector<std::pair<HistoryColumn, std::string>> labels_of(const Header& header) {
  std::vector<std::pair<HistoryColumn, std::string>> labels;
  for (const auto& [column, heading] : header.columns) labels.emplace_back(column, narrow(heading));
  return labels;
}

TextLine with_text(const TextLine& line, std::u32string_view text) {
  TextLine result = line;
  result.text = trimmed(text);
  for (SourceLine& piece : result.pieces) piece.text = result.text;
  result.pieces.resize(std::min<std::size_t>(1, result.pieces.size()));
  return result;
}

// Takes the date out of the row's lines: the last one in it, which stands at the end of a line.
void take_date(Row& row) {
  for (auto line = row.lines.rbegin(); line != row.lines.rend(); ++line) {
    const std::optional<FoundDate> found = find_date(line->text);
    if (!found) continue;
    const std::u32string_view text = line->text;
    const std::u32string_view after = trimmed(text.substr(found->end));
    const std::u32string_view before = trimmed(text.substr(0, found->begin));
    if (!after.empty() && !before.empty()) continue;
    row.date = found->date;
    *line = with_text(*line, before.empty() ? after : before);
    break;
  }
  std::erase_if(row.lines, [](const TextLine& line) { return line.text.empty(); });
}

std::string take_first_word(std::vector<TextLine>& lines) {
  if (lines.empty()) return {};
  const std::vector<std::u32string> words = words_of(lines.front().text);
  if (words.empty() || words[0].size() > 8) return {};
  const std::u32string_view text = lines.front().text;
  lines.front() = with_text(lines.front(), text.substr(text.find(words[0]) + words[0].size()));
  if (lines.front().text.empty()) lines.erase(lines.begin());
  return narrow(words[0]);
}

std::string take_page(std::vector<TextLine>& lines) {
  for (TextLine& line : lines) {
    const std::vector<std::u32string> words = words_of(line.text);
    if (words.size() < 2) continue;
    const std::u32string last = folded(words.back());
    const bool page = std::all_of(last.begin(), last.end(), [](char32_t character) {
      return is_digit(character) || std::u32string_view(U"Pp.,-~、頁").find(character) != std::u32string_view::npos;
    });
    if (!page) continue;
    const std::u32string_view text = line.text;
    line = with_text(line, text.substr(0, text.rfind(words.back())));
    return narrow(words.back());
  }
  return {};
}

bool names_section(const TextLine& line) {
  if (const auto label = number_label(line.text)) return label->parts.size() > 1 || label->style == NumberStyle::dot;
  return !leading_ids(folded(line.text), IdShape::three_parts).ids.empty();
}

std::vector<DeclaredChange> changes_of(const std::vector<TextLine>& lines) {
  std::vector<DeclaredChange> changes;
  for (std::size_t at = 0; at < lines.size();) {
    DeclaredChange change;
    std::size_t begin = at;
    if (names_section(lines[at])) {
      change.section_written = narrow(lines[at].text);
      begin = ++at;
    } else {
      ++at;
    }
    while (at < lines.size() && !names_section(lines[at])) ++at;
    std::vector<TextLine> text(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                               lines.begin() + static_cast<std::ptrdiff_t>(at));
    for (TextLine& line : text) line.after_blank = false;
    if (text.size() == 1 && line_start(text[0].text).kind == StartKind::bullet) {
      const LineStart start = line_start(text[0].text);
      text[0] = with_text(text[0], std::u32string_view(text[0].text).substr(start.text));
    }
    change.summary.markdown = blocks_of(text, Syntax::plain);
    changes.push_back(std::move(change));
  }
  return changes;
}

Revision revision_of(Row row, const Header& header) {
  Revision revision;
  revision.version = row.version.version;
  revision.printed_version = row.version.printed;
  if (!row.date) take_date(row);
  revision.date = row.date;
  if (header.has(HistoryColumn::page)) {
    const std::string page = take_page(row.lines);
    if (header.has(HistoryColumn::kind)) revision.kind = take_first_word(row.lines);
    revision.changes = changes_of(row.lines);
    if (!revision.changes.empty()) revision.changes.front().page = page;
    return revision;
  }
  if (header.has(HistoryColumn::kind)) revision.kind = take_first_word(row.lines);
  revision.changes = changes_of(row.lines);
  return revision;
}

// The version of a row that prints none is its date; one that is no name for a file has what does not fit replaced.
void settle_versions(std::vector<Revision>& revisions) {
  for (Revision& revision : revisions) {
    if (revision.version.empty() && revision.date) revision.version = iso(*revision.date);
    if (is_version_name(revision.version)) continue;
    if (revision.printed_version.empty()) revision.printed_version = revision.version;
    for (char& character : revision.version)
      if (!(character >= 'a' && character <= 'z') && !(character >= 'A' && character <= 'Z') &&
          !(character >= '0' && character <= '9') && character != '.')
        character = '-';
    if (!is_version_name(revision.version)) revision.version = "0";
  }
}

void settle_order(History& history) {
  std::vector<Revision>& revisions = history.revisions;
  settle_versions(revisions);
  if (revisions.size() < 2 || !revisions.front().date || !revisions.back().date) return;
  if (*revisions.front().date <= *revisions.back().date) return;
  history.order = HistoryOrder::newest_first;
  std::reverse(revisions.begin(), revisions.end());
}

// `-`, 全体, All: the document as a whole.
bool names_all(std::u32string_view cell) {
  static constexpr std::array<std::u32string_view, 12> words = {U"-",  U"--",   U"―",   U"全体", U"全般",  U"文書全体",
                                                                U"全", U"全章", U"all", U"n/a",  U"whole", U"general"};
  const std::u32string text = lower(without_blanks(cell));
  return std::find(words.begin(), words.end(), text) != words.end();
}

Revision revision_of_cells(const std::vector<std::u32string>& cells, const Header& header) {
  Revision revision;
  DeclaredChange change;
  std::vector<std::string> rest;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const std::u32string_view cell = trimmed(cells[at]);
    const auto column = at < header.places.size() ? header.places[at] : std::nullopt;
    if (!column) {
      if (!cell.empty()) rest.push_back(escaped_block(cell));
      continue;
    }
    switch (*column) {
      case HistoryColumn::version:
        if (const auto version = find_version(cell, Where::beginning)) {
          revision.version = version->version;
          revision.printed_version = version->printed;
        } else {
          revision.version = narrow(cell);
        }
        break;
      case HistoryColumn::date:
        if (const auto date = find_date(cell)) revision.date = date->date;
        else if (!cell.empty()) rest.push_back(escaped_block(cell));
        break;
      case HistoryColumn::kind: revision.kind = narrow(cell); break;
      case HistoryColumn::page: change.page = narrow(cell); break;
      case HistoryColumn::section:
        if (!names_all(cell)) change.section_written = narrow(cell);
        break;
      case HistoryColumn::summary: change.summary.markdown = escaped_block(cell); break;
    }
  }
  if (!rest.empty()) revision.note = join(rest, " ");
  if (!change.section_written.empty() || !change.summary.markdown.empty() || !change.page.empty())
    revision.changes.push_back(std::move(change));
  return revision;
}

// 初版 beside 第2版 is the first one's version.
void settle_first_edition(History& history) {
  const bool numbered = std::any_of(history.revisions.begin(), history.revisions.end(), [](const Revision& revision) {
    return revision.printed_version.starts_with("第");
  });
  if (!numbered) return;
  for (Revision& revision : history.revisions)
    if (revision.version.empty() && revision.changes.size() == 1 && revision.changes[0].summary.markdown == "初版") {
      revision.version = "1";
      revision.printed_version = "初版";
      revision.changes.clear();
    }
}

// A line below a revision, an item of a list or the description of a term: what changed.
DeclaredChange change_below(const TextLine& line) {
  const LineStart start = line_start(line.text);
  std::u32string_view text = line.text;
  if (start.kind == StartKind::bullet) text = trimmed(text.substr(start.text));
  else if (text.starts_with(U":")) text = trimmed(text.substr(1));
  DeclaredChange change;
  change.summary.markdown = escaped_block(text);
  return change;
}

HistoryText history_list(std::span<const TextLine> lines, ImportReport& report) {
  HistoryText result;
  result.history.form = HistoryForm::list;
  for (const TextLine& line : lines) {
    if (auto revision = revision_of_item(line)) {
      report.recognised(Certainty::certain, line.first, "revision " + revision->version, narrow(line.text));
      result.history.revisions.push_back(std::move(*revision));
    } else if (!result.history.revisions.empty()) {
      result.history.revisions.back().changes.push_back(change_below(line));
    } else {
      result.left.push_back(line);
    }
  }
  settle_first_edition(result.history);
  settle_order(result.history);
  return result;
}

// Rows that are set with blanks: a row begins with a version, or with a date where that column comes first.
HistoryText history_rows(std::span<const TextLine> lines, const Header& header, ImportReport& report) {
  HistoryText result;
  result.history.columns = labels_of(header);
  const bool date_first = header.columns.front().first == HistoryColumn::date;
  std::vector<Row> rows;
  for (const TextLine& line : lines) {
    if (header_of(words_of(line.text)) && words_of(line.text).size() == header.columns.size())
      continue;  // again on the next page
    const std::optional<FoundDate> date = date_first ? find_date(line.text) : std::nullopt;
    const bool dated = date && trimmed(std::u32string_view(line.text).substr(0, date->begin)).empty();
    std::u32string_view text = line.text;
    if (dated) text = trimmed(text.substr(date->end));
    const auto version = date_first && !dated ? std::nullopt : find_version(text, Where::beginning);
    if (version || dated) {
      rows.push_back({version.value_or(PrintedVersion{}), dated ? std::optional(date->date) : std::nullopt, {}});
      text = trimmed(text.substr(version ? version->end : 0));
      if (!text.empty()) rows.back().lines.push_back(with_text(line, text));
      report.recognised(Certainty::certain, line.first, "revision " + rows.back().version.version, narrow(line.text));
    } else if (rows.empty()) {
      result.left.push_back(line);
    } else {
      rows.back().lines.push_back(line);
    }
  }
  for (Row& row : rows) result.history.revisions.push_back(revision_of(std::move(row), header));
  // Cells that were broken into lines of their own give rows without a date: better none than wrong ones.
  const auto whole = std::count_if(result.history.revisions.begin(), result.history.revisions.end(),
                                   [](const Revision& revision) { return revision.date.has_value(); });
  const bool broken = !result.left.empty() || static_cast<std::size_t>(whole) < result.history.revisions.size();
  if (header.has(HistoryColumn::date) && broken) {
    HistoryText unread;
    unread.left.assign(lines.begin(), lines.end());
    return unread;
  }
  settle_order(result.history);
  return result;
}

}  // namespace

// ・第1版：2024/4 初版作成
std::optional<Revision> revision_of_item(const TextLine& line) {
  const LineStart start = line_start(line.text);
  const bool bullet = start.kind == StartKind::bullet || start.kind == StartKind::block;
  std::u32string text(trimmed(std::u32string_view(line.text).substr(bullet ? start.text : 0)));
  for (std::size_t at = text.find(U"**"); at != std::u32string::npos; at = text.find(U"**")) text.erase(at, 2);
  while (!text.empty() && is_bullet(text[0])) text = trimmed(std::u32string_view(text).substr(1));
  const std::optional<FoundDate> date = find_date(text);
  if (!date) return std::nullopt;
  Revision revision;
  revision.date = date->date;
  const auto version = find_version(text, Where::beginning);
  const auto named = version ? version : find_version(text, Where::anywhere);
  std::u32string rest = text;
  rest.replace(date->begin, date->end - date->begin, date->end - date->begin, U' ');
  if (named && (named->end <= date->begin || named->begin >= date->end)) {
    revision.version = named->version;
    revision.printed_version = named->printed;
    rest.replace(named->begin, named->end - named->begin, named->end - named->begin, U' ');
  }
  std::u32string_view summary = trimmed(rest);
  while (!summary.empty() && std::u32string_view(U":：、,-–—()（）").find(summary.front()) != std::u32string_view::npos)
    summary = trimmed(summary.substr(1));
  if (!summary.empty()) {
    DeclaredChange change;
    change.summary.markdown = escaped_block(summary);
    revision.changes.push_back(std::move(change));
  }
  return revision;
}

bool heads_history(const TextLine& line) {
  const auto header = header_of(header_cells(line));
  return header && header->has(HistoryColumn::date) && header->has(HistoryColumn::version);
}

std::optional<HistoryColumn> history_column(std::u32string_view heading) {
  std::u32string text = lower(without_blanks(heading));
  std::erase_if(text, [](char32_t character) { return character == U'*' || character == U'_'; });
  if (text.empty() || text.size() > 24 || std::any_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  // People are kept as a note: 作成者, Approved by, Reviewer.
  if (holds_any(text, {U"者", U"担当", U"承認", U"approv", U"author", U"review", U"preparedby", U"owner"}))
    return std::nullopt;
  const bool day = text.ends_with(U"日") || text.ends_with(U"年月") || text.ends_with(U"日時");
  if (day || holds_any(text, {U"日付", U"年月日", U"date", U"published", U"when"})) return HistoryColumn::date;
  if (holds_any(text, {U"種別", U"区分", U"種類", U"type"})) return HistoryColumn::kind;
  if (holds_any(text, {U"頁", U"ページ", U"page"})) return HistoryColumn::page;
  if (holds_any(text, {U"箇所", U"該当", U"項番", U"対象", U"章", U"節", U"section", U"clause"}))
    return HistoryColumn::section;
  if (holds_any(text, {U"内容",    U"概要",   U"事項", U"摘要",  U"変更点",  U"要点",   U"理由",
                       U"事由",    U"説明",   U"備考", U"記事",  U"何を",    U"主な",   U"description",
                       U"summary", U"change", U"what", U"notes", U"comment", U"reason", U"details"}) ||
      text == U"変更" || text == U"改訂" || text == U"改定" || text == U"更新")
    return HistoryColumn::summary;
  if (holds_any(text, {U"版", U"バージョン"}) || text.starts_with(U"ver") || text.starts_with(U"rev") ||
      text.starts_with(U"issue") || text.starts_with(U"edition") || text.starts_with(U"release") || text == U"no" ||
      text == U"no." || text == U"#")
    return HistoryColumn::version;
  return std::nullopt;
}

std::optional<History> history_of_rows(const std::vector<std::vector<std::u32string>>& rows) {
  if (rows.size() < 2) return std::nullopt;
  const std::optional<Header> header = header_of(rows.front());
  if (!header) return std::nullopt;
  History history;
  history.columns = labels_of(*header);
  for (std::size_t at = 1; at < rows.size(); ++at) {
    Revision revision = revision_of_cells(rows[at], *header);
    // A row without version and date, or with those of the row above, goes on with that.
    const Revision* above = history.revisions.empty() ? nullptr : &history.revisions.back();
    const bool again = above != nullptr && !revision.version.empty() && revision.version == above->version &&
                       (!revision.date || revision.date == above->date);
    if (above != nullptr && (again || (revision.version.empty() && !revision.date)))
      for (DeclaredChange& change : revision.changes) history.revisions.back().changes.push_back(std::move(change));
    else history.revisions.push_back(std::move(revision));
  }
  settle_order(history);
  return history;
}

namespace {

// Where headings stand that the dataset does not know, or wide gaps remain inside a text, the cells have to be told by
// where they begin.
bool needs_cells(const HistoryText& result, const std::vector<std::u32string>& header) {
  if (result.history.revisions.empty() || header_of(header)->columns.size() < header.size()) return true;
  for (const Revision& revision : result.history.revisions)
    for (const DeclaredChange& change : revision.changes)
      for (const std::string& text : {change.summary.markdown, change.section_written})
        if (text.find("   ") != std::string::npos || text.find("　　") != std::string::npos) return true;
  return false;
}

std::optional<HistoryText> history_by_cells(std::span<const TextLine> lines,
                                            const std::vector<std::u32string>& header) {
  const Header known = *header_of(header);
  const auto date = std::find(known.places.begin(), known.places.end(), std::optional(HistoryColumn::date));
  if (date == known.places.end()) return std::nullopt;
  std::vector<SourceLine> pieces;
  for (const TextLine& line : lines) pieces.insert(pieces.end(), line.pieces.begin(), line.pieces.end());
  auto rows = history_cells(pieces, header, static_cast<std::size_t>(date - known.places.begin()));
  if (!rows) return std::nullopt;
  auto history = history_of_rows(*rows);
  if (!history) return std::nullopt;
  HistoryText result;
  result.history = std::move(*history);
  return result;
}

}  // namespace

HistoryText read_history(std::span<const TextLine> lines, ImportReport& report) {
  if (const auto pipes = pipe_table(lines)) {
    if (auto history = history_of_rows(pipes->rows)) {
      for (const Revision& revision : history->revisions)
        report.recognised(Certainty::certain, lines.front().first, "revision " + revision.version);
      HistoryText result;
      result.history = std::move(*history);
      result.left.assign(lines.begin() + static_cast<std::ptrdiff_t>(pipes->end), lines.end());
      result.left.insert(result.left.begin(), lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(pipes->begin));
      return result;
    }
  }
  for (std::size_t at = 0; at < std::min<std::size_t>(lines.size(), 3); ++at) {
    const std::vector<std::u32string> cells = header_cells(lines[at]);
    const std::optional<Header> header = header_of(cells);
    if (!header) continue;
    HistoryText result = history_rows(lines.subspan(at + 1), *header, report);
    if (needs_cells(result, cells))
      if (auto by_cells = history_by_cells(lines.subspan(at + 1), cells)) result = std::move(*by_cells);
    const std::size_t before = result.history.revisions.empty() ? at + 1 : at;
    result.left.insert(result.left.begin(), lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(before));
    return result;
  }
  return history_list(lines, report);
}

}  // namespace hakusho::imports
