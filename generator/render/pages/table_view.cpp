#include "render/pages/table_view.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "model/address.h"
#include "model/annotations.h"
#include "render/pages/section_view.h"

namespace hakusho::render {

namespace {

FieldName field_name(ColumnField field) {
  switch (field) {
    case ColumnField::number: return "number";
    case ColumnField::control: return "control";
    case ColumnField::kind: return "kind";
    case ColumnField::title: return "title";
    case ColumnField::content: return "content";
    case ColumnField::unit: return "unit";
    case ColumnField::answer: return "answer";
    case ColumnField::text: return "text";
    case ColumnField::status: return "status";
    case ColumnField::responsibility: return "responsibility";
    case ColumnField::scopes: return "scopes";
  }
  return "";
}

std::string text_in(const View& row, FieldName field) {
  const View* found = row.find(field);
  return found == nullptr ? std::string() : std::string(found->text());
}

const std::vector<View>& items_in(const View& row, FieldName field) {
  static const std::vector<View> none;
  const View* found = row.find(field);
  return found == nullptr ? none : found->items();
}

// The plain text of a cell; empty for `text`, whose markup the template takes from the row.
std::string cell_text(const View& row, const OutlineNode& node, ColumnField field, const LayoutPage& page) {
  std::vector<std::string> parts;
  switch (field) {
    case ColumnField::control:
      for (const ControlReference& reference : node.section->controls) parts.push_back(reference.id);
      return join(parts, page.input.words("list_separator"));
    case ColumnField::scopes:
      for (const View& part : items_in(row, "parts")) parts.push_back(text_in(part, "scope"));
      return join(parts, page.input.words("list_separator"));
    case ColumnField::text: return {};
    case ColumnField::number:
    case ColumnField::kind:
    case ColumnField::title:
    case ColumnField::content:
    case ColumnField::unit:
    case ColumnField::answer:
    case ColumnField::status:
    case ColumnField::responsibility: return text_in(row, field_name(field));
  }
  return {};
}

struct TableRow {
  View view;
  std::vector<std::string> cells;  // one per column
};

struct Band {
  View head;
  bool headed = false;
  std::vector<TableRow> rows;
};

class TableMaker {
 public:
  explicit TableMaker(const LayoutPage& page) : page_(page) {
    for (const LayoutColumn& column : page.outline.layout.columns)
      if (column.shown == Shown::always || !page.outline.own || answers_controls()) columns_.push_back(column);
  }

  void take(const OutlineNode& node) {
    if (!node.response()) {
      begin_band(node);
      return;
    }
    if (bands_.empty()) bands_.emplace_back();
    TableRow row{section_view(page_, node), {}};
    for (const LayoutColumn& column : columns_) row.cells.push_back(cell_text(row.view, node, column.field, page_));
    if (page_.format == Format::markdown) set_markdown(row.view, node);
    bands_.back().rows.push_back(std::move(row));
  }

  View table() && {
    drop_empty_columns();
    View table;
    table.set("caption", page_.input.whitepaper.title).set("width", columns_.size());
    std::vector<View> headings;
    const std::string& language = page_.input.whitepaper.language;
    for (const LayoutColumn& column : columns_)
      headings.push_back(
          View().set("heading", column.heading.in(language)).set("field", std::string_view(field_name(column.field))));
    std::vector<View> bands;
    for (Band& band : bands_) bands.push_back(band_view(band));
    if (page_.format == Format::markdown) table.set("end_mark", Markup{layout_annotation() + "\n"});
    table.add("columns", std::move(headings)).add("bands", std::move(bands));
    return table;
  }

 private:
  // False for a checklist, whose catalog has a prefix: its rows have numbers and titles instead of control ids.
  bool answers_controls() const {
    const auto catalog = page_.input.catalogs.find(page_.input.whitepaper.catalog);
    return catalog != page_.input.catalogs.end() && catalog->second.prefix.empty();
  }

  void begin_band(const OutlineNode& node) {
    Band band;
    band.head = section_view(page_, node);
    const bool says =
        node.section != nullptr && (!node.section->body.empty() || !node.section->parts.empty() ||
                                    !node.section->notes.empty() || !node.section->responsibilities.empty());
    band.headed = says || page_.outline.layout.bands == Bands::yes;
    band.head.set("has_text", says);
    bands_.push_back(std::move(band));
  }

  // A cell of a pipe table is one line; a longer answer goes below the table.
  void set_markdown(View& view, const OutlineNode& node) const {
    const Section& section = *node.section;
    const bool line = section.parts.empty() && section.notes.empty() && section.responsibilities.empty() &&
                      section.sections.empty() && section.reason.empty() && Bodies::is_line(section.body);
    view.set("below", !line);
    if (line) view.set("line", page_.bodies.line(section.body));
    view.set("mark", Markup{row_annotation(section, page_.places.at(node.section), page_.input.whitepaper) + "\n"});
    if (!line) set_without_annotations(view, node);
  }

  // The row's annotation contains its prose, so the text below the table is not annotated.
  void set_without_annotations(View& view, const OutlineNode& node) const {
    const Section& section = *node.section;
    const std::string anchor = anchor_for(node.id);
    if (!section.body.empty()) view.set("body", page_.bodies.of(section.body, 4, anchor));
    std::vector<View> parts = items_in(view, "parts");
    for (std::size_t at = 0; at < parts.size(); ++at)
      parts[at].set("body", page_.bodies.of(section.parts[at].body, 5, part_anchor(anchor, at)));
    view.set("parts", std::move(parts));
    std::vector<View> notes = items_in(view, "notes");
    for (std::size_t at = 0; at < notes.size(); ++at)
      notes[at].set("body", page_.bodies.of(section.notes[at].body, 5, note_anchor(anchor, at)));
    view.set("notes", std::move(notes)).set("end_mark", View());
  }

  void drop_empty_columns() {
    for (std::size_t at = columns_.size(); at-- > 0;) {
      const ColumnField field = columns_[at].field;
      if (field == ColumnField::text || field == ColumnField::title || field == ColumnField::number) continue;
      const bool filled = std::any_of(bands_.begin(), bands_.end(), [&](const Band& band) {
        return std::any_of(band.rows.begin(), band.rows.end(),
                           [&](const TableRow& row) { return !row.cells[at].empty(); });
      });
      if (filled) continue;
      columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(at));
      for (Band& band : bands_)
        for (TableRow& row : band.rows) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }

  View band_view(Band& band) const {
    std::vector<View> rows;
    for (std::size_t at = 0; at < band.rows.size(); ++at) {
      TableRow& row = band.rows[at];
      std::vector<View> cells;
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        if (std::optional<View> cell = cell_view(band, at, column)) cells.push_back(std::move(*cell));
      }
      row.view.set("cells", std::move(cells));
      rows.push_back(std::move(row.view));
    }
    View view;
    if (band.headed) view.add("head", std::move(band.head));
    view.add("has_rows", !rows.empty()).add("rows", std::move(rows));
    return view;
  }

  // Null if the cell above spans this row.
  std::optional<View> cell_view(const Band& band, std::size_t at, std::size_t column) const {
    const ColumnField field = columns_[column].field;
    const std::string& text = band.rows[at].cells[column];
    View cell;
    cell.reserve(4);
    cell.add("field", std::string_view(field_name(field))).add("text", text);
    if (field == ColumnField::number) cell.add("header", true);
    if (field == ColumnField::text) cell.add("is_text", true);
    if (columns_[column].merge == Merge::no || page_.format == Format::markdown) return cell;
    if (at > 0 && !text.empty() && band.rows[at - 1].cells[column] == text) return {};
    std::size_t end = at + 1;
    while (!text.empty() && end < band.rows.size() && band.rows[end].cells[column] == text) ++end;
    if (end - at > 1) cell.set("span", end - at);
    return cell;
  }

  const LayoutPage& page_;
  std::vector<LayoutColumn> columns_;
  std::vector<Band> bands_;
};

}  // namespace

void set_table(View& view, const LayoutPage& page) {
  const std::vector<OutlineNode>& nodes = page.outline.nodes;
  const auto first_row =
      std::find_if(nodes.begin(), nodes.end(), [](const OutlineNode& node) { return node.response(); });
  const auto behind =
      std::find_if(nodes.rbegin(), nodes.rend(), [](const OutlineNode& node) { return node.response(); }).base();
  auto first = first_row;  // headings right above the first row belong to the table
  while (first != nodes.begin() && std::prev(first)->holds_responses) --first;
  std::vector<View> before;
  std::vector<View> after;
  TableMaker table(page);
  for (auto node = nodes.begin(); node != nodes.end(); ++node) {
    if (node < first) before.push_back(section_view(page, *node));
    else if (node < behind) table.take(*node);
    else after.push_back(section_view(page, *node));
  }
  view.set("sections", std::move(before)).set("sections_behind", std::move(after));
  if (first_row != nodes.end()) view.set("table", std::move(table).table());
}

}  // namespace hakusho::render
