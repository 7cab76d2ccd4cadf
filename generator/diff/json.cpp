#include "diff/json.h"

#include <nlohmann/json.hpp>

namespace hakusho::diff {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::equal: return "equal";
    case PieceKind::removed: return "removed";
    case PieceKind::added: return "added";
    case PieceKind::format: return "format";
    case PieceKind::moved_from: return "moved_from";
    case PieceKind::moved_to: return "moved_to";
  }
  return "";
}

std::string_view name_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::field: return "field";
    case UnitKind::paragraph: return "paragraph";
    case UnitKind::heading: return "heading";
    case UnitKind::item: return "item";
    case UnitKind::quote: return "quote";
    case UnitKind::code: return "code";
    case UnitKind::footnote: return "footnote";
    case UnitKind::rule: return "rule";
    case UnitKind::table: return "table";
  }
  return "";
}

std::string_view name_of(OwnerKind kind) {
  switch (kind) {
    case OwnerKind::body: return "body";
    case OwnerKind::part: return "part";
    case OwnerKind::note: return "note";
    case OwnerKind::responsibilities: return "responsibilities";
  }
  return "";
}

void set(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json json_of(const std::vector<ChangeKind>& kinds) {
  Json json = Json::array();
  for (const ChangeKind kind : kinds) json.push_back(name_of(kind));
  return json;
}

Json json_of(const Script& script) {
  Json json = Json::array();
  for (const Piece& piece : script) {
    Json part;
    part["kind"] = name_of(piece.kind);
    if (piece.kind == PieceKind::equal) {
      part["text"] = spell_marks(piece.after);
    } else {
      set(part, "before", spell_marks(piece.before));
      set(part, "after", spell_marks(piece.after));
    }
    if (piece.move >= 0) part["move"] = piece.move;
    json.push_back(std::move(part));
  }
  return json;
}

void set_flags(Json& json, const ChangeFlags& flags) {
  if (!flags.any()) return;
  Json list = Json::array();
  if (flags.numeric) list.push_back("numeric");
  if (flags.negation) list.push_back("negation");
  if (flags.obligation) list.push_back("obligation");
  if (flags.link) list.push_back("link");
  if (flags.reference) list.push_back("reference");
  json["flags"] = std::move(list);
}

void set_text(Json& json, const TextChange& text) {
  if (!text.script.empty()) json["script"] = json_of(text.script);
  set_flags(json, text.flags);
  if (text.coarse) json["coarse"] = true;
}

std::string name_of_column(const ColumnChange& column) {
  const std::string after = after_of(column.name.script);
  return unmarked(after.empty() ? before_of(column.name.script) : after);
}

Json json_of(const TableChange& table) {
  Json json;
  for (const ColumnChange& column : table.columns) {
    if (column.presence == Presence::both && column.movement == Movement::none && column.name.state == TextState::same)
      continue;
    Json entry;
    entry["name"] = name_of_column(column);
    entry["change"] = column.presence == Presence::added     ? "added"
                      : column.presence == Presence::removed ? "removed"
                      : column.name.state != TextState::same ? "renamed"
                                                             : "moved";
    set_text(entry, column.name);
    json["columns"].push_back(std::move(entry));
  }
  for (const RowChange& row : table.rows) {
    if (!row.changed()) continue;
    Json entry;
    entry["key"] = row.key;
    entry["kinds"] = json_of(kinds_of(row));
    set(entry, "anchor", row.anchor);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const TextChange& text = row.cells[column].text;
      if (row.presence == Presence::both && text.state == TextState::same) continue;
      Json cell;
      cell["column"] = name_of_column(table.columns[column]);
      set_text(cell, text);
      entry["cells"].push_back(std::move(cell));
    }
    json["rows"].push_back(std::move(entry));
  }
  return json;
}

Json json_of(const UnitChange& unit) {
  Json json;
  json["unit"] = name_of(unit.form().kind);
  json["kinds"] = json_of(kinds_of(unit));
  set(json, "anchor", unit.anchor);
  if (unit.field != Field::none) json["field"] = name_of(unit.field);
  if (unit.owner.kind != OwnerKind::body) {
    json["place"] = name_of(unit.owner.kind);
    set(json, "place_name", unit.owner.name);
  }
  set(json, "from_section", unit.from_section);
  set(json, "to_section", unit.to_section);
  set_text(json, unit.text);
  if (unit.table) json["table"] = json_of(*unit.table);
  return json;
}

Json json_of(const SectionChange& section) {
  Json json;
  set(json, "id", section.id);
  set(json, "anchor", section.anchor);
  json["kinds"] = json_of(kinds_of(section));
  set(json, "number_before", section.number_before);
  set(json, "number_after", section.number_after);
  set(json, "parent_before", section.parent_before);
  set(json, "parent_after", section.parent_after);
  set(json, "id_before", section.id_before);
  if (!section.title.script.empty()) json["title"] = json_of(section.title.script);
  Json changes = Json::array();
  for (const UnitChange& unit : section.units)
    if (unit.changed()) changes.push_back(json_of(unit));
  json["changes"] = std::move(changes);
  return json;
}

Json json_of(const ComparedRevision& revision) {
  Json json;
  json["version"] = revision.version;
  if (revision.date) json["date"] = iso(*revision.date);
  return json;
}

Json json_of(const std::map<ChangeKind, std::size_t>& counts) {
  Json json = Json::object();
  for (const auto& [kind, number] : counts) json[std::string(name_of(kind))] = number;
  return json;
}

Json json_of(const ValueChange& value) {
  Json json;
  set(json, "section", value.section);
  set(json, "anchor", value.anchor);
  if (value.field != Field::none) json["field"] = name_of(value.field);
  set(json, "row", value.row);
  set(json, "column", value.column);
  set(json, "lead", value.lead);
  json["before"] = value.before;
  json["after"] = value.after;
  set(json, "tail", value.tail);
  return json;
}

}  // namespace

std::string diff_json(const DiffReport& report) {
  Json json;
  json["vendor"] = report.vendor;
  json["whitepaper"] = report.whitepaper;
  json["title"] = report.title;
  json["from"] = json_of(report.from);
  json["to"] = json_of(report.to);
  json["same"] = report.same();
  json["coarse"] = report.coarse;
  json["summary"]["changed_sections"] = report.summary.changed_sections;
  json["summary"]["total_sections"] = report.summary.total_sections;
  json["summary"]["sections"] = json_of(report.summary.sections);
  json["summary"]["units"] = json_of(report.summary.units);
  json["summary"]["negations"] = report.summary.negations;
  json["summary"]["obligations"] = report.summary.obligations;
  json["values"] = Json::array();
  for (const ValueChange& value : report.values) json["values"].push_back(json_of(value));
  json["document"] = Json::array();
  for (const UnitChange& unit : report.document.units)
    if (unit.changed()) json["document"].push_back(json_of(unit));
  json["sections"] = Json::array();
  for (const SectionChange& section : report.sections)
    if (section.changed()) json["sections"].push_back(json_of(section));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hakusho::diff
