#include "render/pages/table_view.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "model/marks.h"

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

// The value of a column that is a plain text; that of `text` and `title` is more and stands in the row itself.
std::string cell_text(const View& row, const OutlineNode& node, ColumnField field, const SectionMaker& maker) {
  std::vector<std::string> parts;
  switch (field) {
    case ColumnField::control:
      for (const ControlReference& reference : node.section->controls) parts.push_back(reference.id);
      return join(parts, maker.with.words("list_separator"));
    case ColumnField::scopes:
      for (const View& part : items_in(row, "parts")) parts.push_back(text_in(part, "scope"));
      return join(parts, maker.with.words("list_separator"));
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
  std::vector<std::string> cells;  // one a column
};

struct Band {
  View head;
  bool headed = false;
  std::vector<TableRow> rows;
};

class TableMaker {
 public:
  explicit TableMaker(const SectionMaker& maker) : maker_(maker) {
    for (const LayoutColumn& column : maker.outline.layout.columns)
      if (column.shown == Shown::always || !maker.outline.own || answers_controls()) columns_.push_back(column);
  }

  void take(const OutlineNode& node) {
    if (!node.response()) {
      begin_band(node);
      return;
    }
    if (bands_.empty()) bands_.emplace_back();
    TableRow row{maker_.view(node), {}};
    for (const LayoutColumn& column : columns_) row.cells.push_back(cell_text(row.view, node, column.field, maker_));
    if (maker_.format == Format::markdown) set_markdown(row.view, node);
    bands_.back().rows.push_back(std::move(row));
  }

  View table() && {
    drop_empty_columns();
    View table;
    table.set("caption", maker_.of.whitepaper.title).set("width", columns_.size());
    std::vector<View> headings;
    const std::string& language = maker_.of.whitepaper.language;
    for (const LayoutColumn& column : columns_)
      headings.push_back(
          View().set("heading", column.heading.in(language)).set("field", std::string_view(field_name(column.field))));
    std::vector<View> bands;
    for (Band& band : bands_) bands.push_back(band_view(band));
    if (maker_.format == Format::markdown) table.set("end_mark", Markup{layout_mark() + "\n"});
    table.add("columns", std::move(headings)).add("bands", std::move(bands));
    return table;
  }

 private:
  // The items of a checklist stand under their own numbers and titles; controls are known by their ids.
  bool answers_controls() const {
    const auto catalog = maker_.with.catalogs.find(maker_.of.whitepaper.catalog);
    return catalog != maker_.with.catalogs.end() && catalog->second.prefix.empty();
  }

  void begin_band(const OutlineNode& node) {
    Band band;
    band.head = maker_.view(node);
    const bool says =
        node.section != nullptr && (!node.section->body.empty() || !node.section->parts.empty() ||
                                    !node.section->notes.empty() || !node.section->responsibilities.empty());
    band.headed = says || maker_.outline.layout.bands == Bands::yes;
    band.head.set("has_text", says);
    bands_.push_back(std::move(band));
  }

  // A cell of a pipe table holds one line; an answer of more lines stands below the table.
  void set_markdown(View& view, const OutlineNode& node) const {
    const Section& section = *node.section;
    const bool line = section.parts.empty() && section.notes.empty() && section.responsibilities.empty() &&
                      section.sections.empty() && section.reason.empty() && Bodies::is_line(section.body);
    view.set("below", !line);
    if (line) view.set("line", maker_.bodies.line(section.body));
    view.set("mark", Markup{row_mark(section, maker_.places.at(node.section), maker_.of.whitepaper) + "\n"});
    if (!line) set_unmarked(view, node);
  }

  // The mark of a row holds its prose already, so what stands below is the layout's.
  void set_unmarked(View& view, const OutlineNode& node) const {
    const Section& section = *node.section;
    const std::string anchor = anchor_for(node.id);
    if (!section.body.empty()) view.set("body", maker_.bodies.of(section.body, 4, anchor));
    std::vector<View> parts = items_in(view, "parts");
    for (std::size_t at = 0; at < parts.size(); ++at)
      parts[at].set("body", maker_.bodies.of(section.parts[at].body, 5, anchor + "-p" + std::to_string(at)));
    view.set("parts", std::move(parts));
    std::vector<View> notes = items_in(view, "notes");
    for (std::size_t at = 0; at < notes.size(); ++at)
      notes[at].set("body", maker_.bodies.of(section.notes[at].body, 5, anchor + "-n" + std::to_string(at)));
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

  // Null where the cell above reaches down to this row.
  std::optional<View> cell_view(const Band& band, std::size_t at, std::size_t column) const {
    const ColumnField field = columns_[column].field;
    const std::string& text = band.rows[at].cells[column];
    View cell;
    cell.reserve(4);
    cell.add("field", std::string_view(field_name(field))).add("text", text);
    if (field == ColumnField::number) cell.add("header", true);
    if (field == ColumnField::text) cell.add("is_text", true);
    if (columns_[column].merge == Merge::no || maker_.format == Format::markdown) return cell;
    if (at > 0 && !text.empty() && band.rows[at - 1].cells[column] == text) return {};
    std::size_t end = at + 1;
    while (!text.empty() && end < band.rows.size() && band.rows[end].cells[column] == text) ++end;
    if (end - at > 1) cell.set("span", end - at);
    return cell;
  }

  const SectionMaker& maker_;
  std::vector<LayoutColumn> columns_;
  std::vector<Band> bands_;
};

}  // namespace

void set_table(View& page, const SectionMaker& maker) {
  const std::vector<OutlineNode>& nodes = maker.outline.nodes;
  const auto first_row =
      std::find_if(nodes.begin(), nodes.end(), [](const OutlineNode& node) { return node.response(); });
  const auto behind =
      std::find_if(nodes.rbegin(), nodes.rend(), [](const OutlineNode& node) { return node.response(); }).base();
  auto first = first_row;  // the headings right above the first row belong to the table
  while (first != nodes.begin() && std::prev(first)->holds_responses) --first;
  std::vector<View> before;
  std::vector<View> after;
  TableMaker table(maker);
  for (auto node = nodes.begin(); node != nodes.end(); ++node) {
    if (node < first) before.push_back(maker.view(*node));
    else if (node < behind) table.take(*node);
    else after.push_back(maker.view(*node));
  }
  page.set("sections", std::move(before)).set("sections_behind", std::move(after));
  if (first_row != nodes.end()) page.set("table", std::move(table).table());
}

}  // namespace hakusho::render
