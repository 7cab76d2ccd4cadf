#include "read/layout.h"

#include <array>

#include "read/fields.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

constexpr Word<Counted> counted[] = {
    {"all", Counted::all}, {"responses", Counted::responses}, {"others", Counted::others}};
constexpr Word<ColumnField> column_fields[] = {
    {"number", ColumnField::number},   {"control", ColumnField::control},
    {"kind", ColumnField::kind},       {"title", ColumnField::title},
    {"content", ColumnField::content}, {"unit", ColumnField::unit},
    {"answer", ColumnField::answer},   {"text", ColumnField::text},
    {"status", ColumnField::status},   {"responsibility", ColumnField::responsibility},
    {"scopes", ColumnField::scopes}};
constexpr Word<Shown> shown[] = {{"always", Shown::always}, {"foreign", Shown::foreign}};
constexpr Word<ControlPosition> text_places[] = {{"line", ControlPosition::line},
                                                 {"before-title", ControlPosition::before_title},
                                                 {"behind-title", ControlPosition::behind_title}};

// The options that are one word and that a whitepaper may override; `numbering` last, since it names a scheme.
constexpr std::array<std::string_view, 10> options = {"form",     "grouping",  "arrangement", "control_id",
                                                      "id_width", "id_letter", "history",     "contents",
                                                      "bands",    "numbering"};

void read_numberings(Layout& layout, Fields& fields) {
  for (const TreeField& field : fields.map("numberings")) {
    Fields scheme(field.value, fields.reading(), "numbering");
    Numbering numbering;
    numbering.patterns = scheme.texts("patterns");
    numbering.counted = scheme.choice("counted", counted, Counted::all);
    scheme.finish();
    layout.numberings.emplace(field.key, std::move(numbering));
  }
}

void read_control_texts(Layout& layout, Fields& fields) {
  for (const TreeField& field : fields.map("control_texts")) {
    bool known = false;
    for (const auto& [word, place] : text_places) {
      if (field.key != word) continue;
      known = true;
      layout.control_texts.emplace(place, local_text_of(field.value, fields.reading(), "text"));
    }
    if (!known)
      fields.reading().error("read/layout", field.at, "no place is called \"" + field.key + "\"",
                             "one of line, before-title, behind-title");
  }
}

void read_columns(Layout& layout, Fields& fields) {
  for (const Tree& item : fields.list("columns")) {
    Fields column(item, fields.reading(), "column");
    LayoutColumn read;
    read.field = column.choice("field", column_fields, ColumnField::text, Need::required);
    read.heading = column.local_text("heading", Need::required);
    read.merge = column.yes("merge") ? Merge::yes : Merge::no;
    read.shown = column.choice("shown", shown, Shown::always);
    column.finish();
    layout.columns.push_back(std::move(read));
  }
}

}  // namespace

std::optional<Layout> read_layout(std::string_view bytes, const std::string& path, const std::string& id,
                                  Diagnostics& diagnostics) {
  const std::optional<Tree> tree = read_tree(bytes, path, diagnostics);
  if (!tree) return {};
  Reading reading{path, diagnostics};
  Fields fields(*tree, reading, "layout");
  Layout layout;
  layout.id = id;
  layout.path = path;
  layout.title = fields.local_text("title", Need::required);
  layout.catalogs = fields.texts("catalogs");
  read_numberings(layout, fields);
  read_control_texts(layout, fields);
  read_columns(layout, fields);
  for (const std::string_view option : options) {
    const std::string value = fields.text(option);
    if (value.empty()) continue;
    if (const auto problem = set_option(layout, option, value))
      reading.error("read/layout", fields.at(option), problem->message, problem->hint);
  }
  fields.finish();
  if (layout.form == LayoutForm::table && layout.columns.empty())
    reading.error("read/layout", tree->at, "a table has no columns", "list them under \"columns\"");
  return layout;
}

}  // namespace hakusho::read
