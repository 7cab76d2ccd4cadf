#include "render/compare/diff_labels.h"

#include <algorithm>

#include "base/text.h"
#include "model/address.h"

namespace hakusho::render {

namespace {

std::string key_of(std::string_view prefix, std::string_view name) { return std::string(prefix) + std::string(name); }

std::string dashes_to_underscores(std::string code) {
  std::replace(code.begin(), code.end(), '-', '_');
  return code;
}

std::string code_label(std::string_view field, const std::string& code, const Words& words) {
  return words(key_of("diff_code_", std::string(field) + "_" + (code.empty() ? "none" : dashes_to_underscores(code))));
}

void speak(std::string& value, std::string_view field, const Words& words) {
  if (!value.empty()) value = code_label(field, value, words);
}

std::string section_named(const DiffReport& report, const std::string& id) {
  const SectionChange* section = find_change(report, id);
  return section == nullptr ? id : section_label(*section);
}

bool coarse(const UnitChange& unit) {
  if (unit.text.coarse) return true;
  return unit.table && std::any_of(unit.table->rows.begin(), unit.table->rows.end(), [](const RowChange& row) {
           return std::any_of(row.cells.begin(), row.cells.end(),
                              [](const CellChange& cell) { return cell.text.coarse; });
         });
}

// Its rows and columns were not removed one by one.
void show_as_moved(TableChange& table) {
  const auto move = [](Script& script) {
    for (Piece& piece : script) piece.kind = PieceKind::moved_from;
  };
  for (ColumnChange& column : table.columns) {
    column.presence = Presence::both;
    move(column.name.script);
  }
  for (RowChange& row : table.rows) {
    row.presence = Presence::both;
    for (CellChange& cell : row.cells) {
      cell.text.state = TextState::modified;  // so that the row is shown
      move(cell.text.script);
    }
  }
}

}  // namespace

std::string kind_label(ChangeKind kind, const Words& words) { return words(key_of("diff_kind_", name_of(kind))); }

std::string section_kind_label(ChangeKind kind, const Words& words) {
  return kind == ChangeKind::added ? words("diff_kind_section_added") : kind_label(kind, words);
}

std::vector<std::string> flag_labels(const ChangeFlags& flags, const Words& words) {
  std::vector<std::string> labels;
  if (flags.numeric) labels.push_back(words("diff_flag_numeric"));
  if (flags.negation) labels.push_back(words("diff_flag_negation"));
  if (flags.obligation) labels.push_back(words("diff_flag_obligation"));
  if (flags.link) labels.push_back(words("diff_flag_link"));
  if (flags.reference) labels.push_back(words("diff_flag_reference"));
  return labels;
}

std::string field_label(Field field, const Words& words) { return words(key_of("diff_field_", name_of(field))); }

std::string field_value(Field field, const std::string& value, const Words& words) {
  return holds_codes(field) ? code_label(name_of(field), value, words) : value;
}

Script shown_script(const UnitChange& unit, const Words& words) {
  Script script = unit.text.script;
  if (!unit.to_section.empty())
    for (Piece& piece : script) piece.kind = PieceKind::moved_from;
  if (!holds_codes(unit.field)) return script;
  for (Piece& piece : script) {
    speak(piece.before, name_of(unit.field), words);
    speak(piece.after, name_of(unit.field), words);
  }
  return script;
}

TableChange shown_table(const UnitChange& unit, const Words& words) {
  TableChange spoken = *unit.table;
  if (!unit.to_section.empty()) show_as_moved(spoken);
  if (unit.owner.kind != OwnerKind::responsibilities) return spoken;
  for (std::size_t column = 0; column < spoken.columns.size(); ++column) {
    const std::string name =
        after_of(spoken.columns[column].name.script) + before_of(spoken.columns[column].name.script);
    const bool party = name.find("party") != std::string::npos;
    for (Piece& piece : spoken.columns[column].name.script) {
      for (std::string* text : {&piece.before, &piece.after})
        if (!text->empty()) *text = words("diff_column_" + *text);
    }
    for (RowChange& row : spoken.rows)
      for (Piece& piece : row.cells[column].text.script)
        for (std::string* text : {&piece.before, &piece.after})
          if (party) speak(*text, "responsibility", words);
  }
  return spoken;
}

std::string owner_label(const UnitOwner& owner, const Words& words) {
  switch (owner.kind) {
    case OwnerKind::body: return {};
    case OwnerKind::part: return owner.title.empty() ? owner.name : owner.title;
    case OwnerKind::note: return owner.title.empty() ? words("diff_place_" + owner.name) : owner.title;
    case OwnerKind::responsibilities: return words("diff_place_responsibilities");
  }
  return {};
}

std::string revision_label(const ComparedRevision& revision, const Words& words) {
  const std::string version = revision.printed_version.empty() ? revision.version : revision.printed_version;
  if (!revision.date) return version;
  return words("diff_revision", {{"version", version}, {"date", display(*revision.date, words.language)}});
}

std::string section_label(const SectionChange& section) { return section_label(section, Edition::after); }

std::string section_label(const SectionChange& section, Edition edition) {
  const bool older =
      section.presence == Presence::removed || (section.presence == Presence::both && edition == Edition::before);
  const std::string number = older ? section.number_before : section.number_after;
  const std::string title = unmarked(older ? before_of(section.title.script) : after_of(section.title.script));
  return number.empty() ? title : title.empty() ? number : number + " " + title;
}

std::string target_label(const DiffReport& report, std::string_view target, Edition edition) {
  if (!target.starts_with('#')) return std::string(target);
  const std::string_view anchor = target.substr(1);
  const auto found = std::find_if(report.sections.begin(), report.sections.end(), [&](const SectionChange& section) {
    return section.id == anchor || anchor_for(section.id) == anchor;
  });
  return found == report.sections.end() ? std::string(anchor) : section_label(*found, edition);
}

std::string value_location(const ValueChange& value, const DiffReport& report, const Words& words) {
  const SectionChange* section = find_change(report, value.section);
  std::vector<std::string> parts = {section == nullptr ? words("diff_document") : section_label(*section)};
  for (const std::string& part : {value.row, value.column})
    if (!part.empty()) parts.push_back(part);
  if (value.field != Field::none) parts.push_back(field_label(value.field, words));
  return join(parts, words("diff_where_separator"));
}

std::vector<std::string> remarks_of(const UnitChange& unit, const DiffReport& report, const Words& words) {
  std::vector<std::string> remarks;
  for (const ChangeKind kind : kinds_of(unit)) {
    if (kind == ChangeKind::moved && !unit.from_section.empty())
      remarks.push_back(words("diff_moved_from", {{"section", section_named(report, unit.from_section)}}));
    else if (kind == ChangeKind::moved && unit.movement == Movement::within && unit.presence == Presence::removed)
      remarks.push_back(words("diff_old_place"));
    else if (kind == ChangeKind::moved && !unit.to_section.empty())
      remarks.push_back(words("diff_moved_to", {{"section", section_named(report, unit.to_section)}}));
    else remarks.push_back(kind_label(kind, words));
  }
  for (std::string& label : flag_labels(flags_of(unit), words)) remarks.push_back(std::move(label));
  if (coarse(unit)) remarks.push_back(words("diff_coarse_unit"));
  return remarks;
}

std::vector<std::string> remarks_of(const SectionChange& section, const DiffReport& report, const Words& words) {
  std::vector<std::string> remarks;
  for (const ChangeKind kind : kinds_of(section)) {
    if (kind == ChangeKind::moved && section.movement == Movement::across && !section.parent_before.empty())
      remarks.push_back(words("diff_moved_from", {{"section", section_named(report, section.parent_before)}}));
    else if (kind == ChangeKind::renumbered)
      remarks.push_back(words("diff_renumbered", {{"before", section.number_before}, {"after", section.number_after}}));
    else remarks.push_back(section_kind_label(kind, words));
  }
  if (!section.id_before.empty()) remarks.push_back(words("diff_matched_by_content"));
  return remarks;
}

}  // namespace hakusho::render
