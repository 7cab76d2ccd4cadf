#include "diff/summary.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/address.h"

namespace hakusho::diff {

namespace {

class Anchors {
 public:
  // Two sections of the same id (one gone, one new) still have anchors of their own.
  void begin_section(const std::string& id) {
    const std::string wished = change_anchor(id);
    section_ = wished;
    for (int copy = 2; !used_.insert(section_).second; ++copy) section_ = wished + "_" + std::to_string(copy);
    count_ = 0;
  }
  const std::string& section() const { return section_; }
  std::string next() { return section_ + "-" + std::to_string(++count_); }

 private:
  std::set<std::string> used_;
  std::string section_;
  int count_ = 0;
};

void set_anchors(SectionChange& section, Anchors& anchors) {
  anchors.begin_section(section.id);
  if (!kinds_of(section).empty()) section.anchor = anchors.section();
  for (UnitChange& unit : section.units) {
    if (!unit.changed() || (section.presence != Presence::both && unit.movement == Movement::none)) continue;
    unit.anchor = anchors.next();
    if (!unit.table || unit.presence != Presence::both) continue;
    for (RowChange& row : unit.table->rows)
      if (row.changed()) row.anchor = anchors.next();
  }
}

// Of a table, the keys of its rows.
std::string old_text(const UnitChange& unit) {
  std::string text = before_of(unit.text.script);
  if (unit.table)
    for (const RowChange& row : unit.table->rows)
      if (row.presence != Presence::added) text += before_of(row.cells.front().text.script) + '\n';
  return text;
}

// The two ends of each move name each other.
void join_ends(DiffReport& report) {
  std::map<std::pair<std::string, std::string>, std::vector<UnitChange*>>
      leaving;  // by section left and section reached
  for (SectionChange& section : report.sections)
    for (UnitChange& unit : section.units)
      if (!unit.to_section.empty()) leaving[{section.id, unit.to_section}].push_back(&unit);
  for (SectionChange& section : report.sections) {
    for (UnitChange& unit : section.units) {
      if (unit.movement == Movement::none || unit.presence != Presence::both) continue;
      auto& candidates = leaving[{unit.from_section.empty() ? section.id : unit.from_section, section.id}];
      const auto end = std::find_if(candidates.begin(), candidates.end(), [&](const UnitChange* other) {
        return other->before == unit.before && old_text(*other) == old_text(unit);
      });
      if (end == candidates.end()) continue;
      unit.counterpart = (*end)->anchor;
      (*end)->counterpart = unit.anchor;
      candidates.erase(end);
    }
  }
}

bool says_what_is_provided(Field field) {
  return field == Field::status || field == Field::responsibility || field == Field::answer;
}

void add_values(std::vector<ValueChange>& values, const SectionChange& section, const UnitChange& unit) {
  const auto add = [&](ValueChange value, const std::string& anchor, std::string row, std::string column) {
    value.section = section.id;
    value.anchor = anchor;
    value.row = std::move(row);
    value.column = std::move(column);
    values.push_back(std::move(value));
  };
  if (says_what_is_provided(unit.field) && unit.presence == Presence::both) {
    ValueChange value;
    value.field = unit.field;
    value.before = before_of(unit.text.script);
    value.after = after_of(unit.text.script);
    add(value, unit.anchor, {}, {});
  }
  for (const ValueChange& value : unit.text.values) add(value, unit.anchor, {}, {});
  if (!unit.table) return;
  for (const RowChange& row : unit.table->rows)
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      for (const ValueChange& value : row.cells[column].text.values)
        add(value, row.anchor.empty() ? unit.anchor : row.anchor, row.key,
            unmarked(after_of(unit.table->columns[column].name.script)));
}

void count(std::map<ChangeKind, std::size_t>& counts, const std::vector<ChangeKind>& kinds) {
  for (const ChangeKind kind : kinds) ++counts[kind];
}

void count_table(std::map<ChangeKind, std::size_t>& counts, const UnitChange& unit) {
  for (const ColumnChange& column : unit.table->columns) {
    if (column.presence == Presence::added) ++counts[ChangeKind::added];
    else if (column.presence == Presence::removed) ++counts[ChangeKind::removed];
    else if (column.name.state != TextState::same) ++counts[ChangeKind::modified];
    else if (column.movement != Movement::none) ++counts[ChangeKind::moved];
  }
  for (const RowChange& row : unit.table->rows) count(counts, kinds_of(row));
  if (unit.movement != Movement::none) ++counts[ChangeKind::moved];
}

void count_unit(std::map<ChangeKind, std::size_t>& counts, const UnitChange& unit) {
  if (!unit.to_section.empty()) return;  // counted where it stands now
  if (unit.table && unit.presence == Presence::both) count_table(counts, unit);
  else count(counts, kinds_of(unit));
}

void count_section(ChangeSummary& summary, const SectionChange& section) {
  count(summary.sections, kinds_of(section));
  if (section.presence != Presence::removed && !section.id.empty()) ++summary.total_sections;
  if (section.changed() && section.presence != Presence::removed && !section.id.empty()) ++summary.changed_sections;
  if (section.presence != Presence::both) return;
  for (const UnitChange& unit : section.units) {
    if (!unit.changed()) continue;
    count_unit(summary.units, unit);
    const ChangeFlags flags = flags_of(unit);
    summary.negations += flags.negation ? 1 : 0;
    summary.obligations += flags.obligation ? 1 : 0;
  }
}

bool coarse(const UnitChange& unit) {
  if (unit.text.coarse) return true;
  if (!unit.table) return false;
  return std::any_of(unit.table->rows.begin(), unit.table->rows.end(), [](const RowChange& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const CellChange& cell) { return cell.text.coarse; });
  });
}

}  // namespace

void set_anchors(DiffReport& report) {
  Anchors anchors;
  set_anchors(report.document, anchors);
  for (SectionChange& section : report.sections) set_anchors(section, anchors);
  join_ends(report);
}

std::vector<ValueChange> collect_values(const DiffReport& report) {
  std::vector<ValueChange> values;
  for (const UnitChange& unit : report.document.units) add_values(values, report.document, unit);
  for (const SectionChange& section : report.sections)
    for (const UnitChange& unit : section.units) add_values(values, section, unit);
  return values;
}

ChangeSummary count_changes(const DiffReport& report) {
  ChangeSummary summary;
  count_section(summary, report.document);
  for (const SectionChange& section : report.sections) count_section(summary, section);
  return summary;
}

bool compared_coarsely(const DiffReport& report) {
  return std::any_of(report.sections.begin(), report.sections.end(), [](const SectionChange& section) {
    return section.title.coarse || std::any_of(section.units.begin(), section.units.end(), coarse);
  });
}

}  // namespace hakusho::diff
