#include "render/pages/history_view.h"

#include <algorithm>
#include <utility>

#include "model/dataset_words.h"

namespace hakusho::render {

namespace {

// The declared columns, or else those with content.
std::vector<std::pair<HistoryColumn, std::string>> columns_of(const History& history, const Words& words) {
  if (!history.columns.empty()) return history.columns;
  const auto any = [&](auto holds) { return std::any_of(history.revisions.begin(), history.revisions.end(), holds); };
  const auto any_change = [&](auto holds) {
    return any(
        [&](const Revision& revision) { return std::any_of(revision.changes.begin(), revision.changes.end(), holds); });
  };
  std::vector<std::pair<HistoryColumn, std::string>> columns = {{HistoryColumn::version, words("history_version")}};
  if (any([](const Revision& revision) { return !revision.kind.empty(); }))
    columns.emplace_back(HistoryColumn::kind, words("history_kind"));
  columns.emplace_back(HistoryColumn::summary, words("history_summary"));
  if (any_change([](const DeclaredChange& change) { return !change.page.empty(); }))
    columns.emplace_back(HistoryColumn::page, words("history_page"));
  columns.emplace_back(HistoryColumn::date, words("history_date"));
  return columns;
}

bool has_column(const std::vector<std::pair<HistoryColumn, std::string>>& columns, HistoryColumn wanted) {
  return std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.first == wanted; });
}

// The link to the changed section, with its name on this page.
View section_link(const DeclaredChange& change, const Bodies& bodies) {
  if (change.section.empty()) return {};
  const Destination target = bodies.find("#" + change.section);
  return View().add("href", target.href).add("text", target.href.empty() ? change.section_written : target.text);
}

struct Printer {
  const Whitepaper& whitepaper;
  Bodies& bodies;
  const std::vector<std::pair<HistoryColumn, std::string>>& columns;

  View change_cell(View cell, HistoryColumn column, const Revision& revision, const DeclaredChange* change) const {
    if (change == nullptr) return cell;
    if (column == HistoryColumn::section) cell.add("section", section_link(*change, bodies));
    if (column == HistoryColumn::page) cell.add("text", change->page);
    if (column == HistoryColumn::kind) cell.add("text", change->kind.empty() ? revision.kind : change->kind);
    if (column == HistoryColumn::summary) {
      if (!has_column(columns, HistoryColumn::section)) cell.add("section", section_link(*change, bodies));
      cell.add("markup", bodies.line(change->summary));
    }
    return cell;
  }

  // A cell that applies to the whole revision is in its first row.
  View revision_cell(View cell, HistoryColumn column, const Revision& revision, std::size_t row) const {
    const std::string text = column == HistoryColumn::version ? shown_version(revision)
                             : column == HistoryColumn::kind  ? revision.kind
                                                              : shown_date(revision.date, whitepaper.language);
    if (column == HistoryColumn::version) cell.add("header", true);
    if (column == HistoryColumn::date && revision.date) cell.add("iso", iso(*revision.date));
    if (row > 0) {
      cell.add("repeated", text);
      return cell;
    }
    const std::size_t changes = std::max<std::size_t>(revision.changes.size(), 1);
    if (changes > 1) cell.add("span", changes);
    cell.add("text", text);
    return cell;
  }

  View row(const Revision& revision, std::size_t at) const {
    const DeclaredChange* change = at < revision.changes.size() ? &revision.changes[at] : nullptr;
    const bool kinds_differ = std::any_of(revision.changes.begin(), revision.changes.end(),
                                          [](const DeclaredChange& one) { return !one.kind.empty(); });
    std::vector<View> cells;
    for (const auto& [column, heading] : columns) {
      View cell = View().add("field", word_of(column));
      const bool whole = column == HistoryColumn::version || column == HistoryColumn::date ||
                         (column == HistoryColumn::kind && !kinds_differ);
      cell.add("skipped", whole && at > 0);
      cells.push_back(whole ? revision_cell(std::move(cell), column, revision, at)
                            : change_cell(std::move(cell), column, revision, change));
    }
    return View().add("cells", std::move(cells));
  }

  // 第1版：2024年4月 初版作成
  View item(const Revision& revision) const {
    std::vector<View> changes;
    for (const DeclaredChange& change : revision.changes)
      changes.push_back(View()
                            .add("section", section_link(change, bodies))
                            .add("markup", bodies.line(change.summary))
                            .add("kind", change.kind));
    View view;
    view.add("version", shown_version(revision)).add("date", shown_date(revision.date, whitepaper.language));
    if (revision.date) view.add("iso", iso(*revision.date));
    view.add("kind", revision.kind).add("changes", std::move(changes));
    return view;
  }
};

}  // namespace

std::string shown_date(const std::optional<Date>& date, std::string_view language) {
  return date ? display(*date, language) : std::string();
}

std::string shown_version(const Revision& revision) {
  return revision.printed_version.empty() ? revision.version : revision.printed_version;
}

View history_view(const Whitepaper& whitepaper, Bodies& bodies, const Words& words) {
  const History& history = whitepaper.history;
  const auto columns = columns_of(history, words);
  const Printer printer{whitepaper, bodies, columns};
  std::vector<const Revision*> revisions;
  for (const Revision& revision : history.revisions) revisions.push_back(&revision);
  if (history.order == HistoryOrder::newest_first) std::reverse(revisions.begin(), revisions.end());
  View view;
  view.add("title", history.title.empty() ? words("history") : history.title);
  std::vector<View> headings;
  std::vector<View> rows;
  std::vector<View> items;
  for (const auto& [column, heading] : columns)
    headings.push_back(View().add("heading", heading).add("field", word_of(column)));
  for (const Revision* revision : revisions) {
    if (history.form == HistoryForm::list) items.push_back(printer.item(*revision));
    else
      for (std::size_t at = 0; at < std::max<std::size_t>(revision->changes.size(), 1); ++at)
        rows.push_back(printer.row(*revision, at));
  }
  view.add("table", history.form == HistoryForm::table).add("list", history.form == HistoryForm::list);
  view.add("columns", std::move(headings)).add("rows", std::move(rows)).add("items", std::move(items));
  return view;
}

}  // namespace hakusho::render
