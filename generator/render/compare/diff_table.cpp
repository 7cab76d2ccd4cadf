#include "render/compare/diff_table.h"

#include <algorithm>

#include "render/spell/escape.h"
#include "render/spell/markdown_text.h"

namespace hakusho::render {

namespace {

bool shown(Presence presence, RedlineSide side) {
  return !(presence == Presence::added && side == RedlineSide::before) &&
         !(presence == Presence::removed && side == RedlineSide::after);
}

std::vector<std::size_t> shown_columns(const TableChange& table, RedlineSide side) {
  std::vector<std::size_t> columns;
  for (std::size_t each = 0; each < table.columns.size(); ++each)
    if (shown(table.columns[each].presence, side)) columns.push_back(each);
  return columns;
}

std::string_view name_of(Presence presence) {
  return presence == Presence::added ? "added" : presence == Presence::removed ? "removed" : "";
}

// The label of a row or column that was added, removed or moved, since colour alone must not say so.
std::string status_label(Presence presence, Movement movement, const Words& words) {
  if (presence == Presence::added) return words("redline_row_added");
  if (presence == Presence::removed) return words("redline_row_removed");
  return movement == Movement::none ? std::string() : words("redline_row_moved");
}

// The name in the newer table, or in the older one for a removed column.
std::string name_of(const ColumnChange& column) {
  const std::string after = after_of(column.name.script);
  return unmarked(after.empty() ? before_of(column.name.script) : after);
}

// Cells of added or removed rows have no marked words, since the row itself is marked.
Script cell_script(const RowChange& row, const ColumnChange& column, std::size_t index) {
  Script script = row.cells[index].text.script;
  if (row.presence != Presence::both || column.presence != Presence::both)
    for (Piece& piece : script) piece.kind = piece.before.empty() ? PieceKind::added : PieceKind::removed;
  return script;
}

// An added or removed column is marked in every row.
bool shows_all_rows(const TableChange& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const ColumnChange& column) { return column.presence != Presence::both; });
}

// Counts skipped rows and reports them in one row.
template <typename Say>
void say_skipped(std::size_t& skipped, const RedlineOptions& options, Say say) {
  if (skipped > 0) say((*options.words)("diff_rows_skipped", {{"number", std::to_string(skipped)}}));
  skipped = 0;
}

void append_row_html(std::string& html, const TableChange& table, const RowChange& row,
                     const std::vector<std::size_t>& columns, const RedlineOptions& options) {
  const std::string_view presence = name_of(row.presence);
  html += "<tr";
  if (!presence.empty()) html += " class=\"row-" + std::string(presence) + "\"";
  html += ">";
  const std::string label = status_label(row.presence, row.movement, *options.words);
  for (const std::size_t column : columns) {
    html += column == columns.front() ? "<th scope=\"row\">" : "<td>";
    if (column == columns.front() && !label.empty())
      html += "<span class=\"row-label\">" + escape_html(label) + "</span> ";
    html += redline_html(cell_script(row, table.columns[column], column), options).text;
    html += column == columns.front() ? "</th>" : "</td>";
  }
  html += "</tr>\n";
}

void append_row_markdown(std::string& markdown, const TableChange& table, const RowChange& row,
                         const std::vector<std::size_t>& columns, const RedlineOptions& options) {
  const std::string label = status_label(row.presence, row.movement, *options.words);
  markdown += '|';
  for (const std::size_t column : columns) {
    markdown += ' ';
    if (column == columns.front() && !label.empty()) markdown += markdown_cell(label) + " ";
    markdown += redline_markdown(cell_script(row, table.columns[column], column), options).text + " |";
  }
  markdown += '\n';
}

}  // namespace

Markup diff_table_html(const TableChange& table, const RedlineOptions& options) {
  const std::vector<std::size_t> columns = shown_columns(table, options.side);
  std::string html = "<table class=\"diff-rows\">\n<thead><tr>";
  for (const std::size_t column : columns) {
    const std::string label =
        status_label(table.columns[column].presence, table.columns[column].movement, *options.words);
    html += "<th scope=\"col\">";
    if (!label.empty()) html += "<span class=\"row-label\">" + escape_html(label) + "</span> ";
    html += redline_html(table.columns[column].name.script, options).text + "</th>";
  }
  html += "</tr></thead>\n<tbody>\n";
  const bool all = shows_all_rows(table);
  std::size_t skipped = 0;
  const auto say = [&](const std::string& text) {
    html += "<tr class=\"skipped\"><td colspan=\"" + std::to_string(columns.size()) + "\">" + escape_html(text) +
            "</td></tr>\n";
  };
  for (const RowChange& row : table.rows) {
    if (!shown(row.presence, options.side)) continue;
    if (!all && !row.changed()) {
      ++skipped;
      continue;
    }
    say_skipped(skipped, options, say);
    append_row_html(html, table, row, columns, options);
  }
  say_skipped(skipped, options, say);
  return {html + "</tbody>\n</table>\n"};
}

Markup diff_table_markdown(const TableChange& table, const RedlineOptions& options) {
  const std::vector<std::size_t> columns = shown_columns(table, options.side);
  std::string markdown = "|";
  for (const std::size_t column : columns) {
    const std::string label =
        status_label(table.columns[column].presence, table.columns[column].movement, *options.words);
    markdown += " " + (label.empty() ? "" : markdown_cell(label) + " ") +
                redline_markdown(table.columns[column].name.script, options).text + " |";
  }
  markdown += "\n|";
  for (std::size_t each = 0; each < columns.size(); ++each) markdown += "---|";
  markdown += '\n';
  const bool all = shows_all_rows(table);
  std::size_t skipped = 0;
  const auto say = [&](const std::string& text) {
    markdown += "| " + markdown_cell(text) + " |";
    for (std::size_t each = 1; each < columns.size(); ++each) markdown += " |";
    markdown += '\n';
  };
  for (const RowChange& row : table.rows) {
    if (!shown(row.presence, options.side)) continue;
    if (!all && !row.changed()) {
      ++skipped;
      continue;
    }
    say_skipped(skipped, options, say);
    append_row_markdown(markdown, table, row, columns, options);
  }
  say_skipped(skipped, options, say);
  return {markdown};
}

std::string diff_table_text(const TableChange& table, const Words& words, TerminalStyle style,
                            const NameTarget& name_target) {
  std::string lines;
  for (const ColumnChange& column : table.columns) {
    const std::string label = status_label(column.presence, column.movement, words);
    if (label.empty() && column.name.state == TextState::same) continue;
    lines += words("diff_column") + ": " + (label.empty() ? "" : label + " ") +
             redline_text(column.name.script, style, name_target) + "\n";
  }
  for (const RowChange& row : table.rows) {
    if (!row.changed()) continue;
    const std::string label = status_label(row.presence, row.movement, words);
    std::string line = label;
    for (std::size_t each = 0; each < row.cells.size(); ++each) {
      const bool whole = row.presence != Presence::both || each == 0;
      if (!whole && row.cells[each].text.state == TextState::same) continue;
      if (!line.empty()) line += " | ";
      if (!whole || row.presence != Presence::both) line += name_of(table.columns[each]) + ": ";
      line += redline_text(row.cells[each].text.script, style, name_target);
    }
    lines += line + "\n";
  }
  return lines;
}

}  // namespace hakusho::render
