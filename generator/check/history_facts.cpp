#include "check/history_facts.h"

#include <algorithm>
#include <set>

namespace hakusho::check {

namespace {

constexpr std::string_view adding[] = {"追記", "追加", "新設", "added", "addition"};
constexpr std::string_view removing[] = {"削除", "削る", "廃止", "removed", "deleted"};
constexpr std::string_view modifying[] = {"修正",    "変更",     "見直",  "改め",     "改訂",     "更新",
                                          "移動",    "統合",     "訂正",  "changed",  "modified", "updated",
                                          "revised", "reworded", "moved", "corrected"};
constexpr std::string_view no_change[] = {"変更なし",         "変更はなし",     "変更はありません",
                                          "変わりありません", "変更ありません", "変更無し",
                                          "no change",        "not changed",    "unchanged"};

template <std::size_t Count>
bool says(const std::string& text, const std::string_view (&words)[Count]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool ends_sentence(std::string_view text) {
  return text.ends_with("。") || text.ends_with(".") || text.ends_with("！") || text.ends_with("？");
}

void add_text(SectionFacts& facts, const TextChange& text) {
  facts.numeric = facts.numeric || text.flags.numeric;
  for (std::size_t at = 0; at < text.script.size(); ++at) {
    const Piece& piece = text.script[at];
    if (piece.kind == PieceKind::added) facts.added = true;
    if (piece.kind != PieceKind::removed) continue;
    facts.removed = true;
    const bool replaced = at + 1 < text.script.size() && text.script[at + 1].kind == PieceKind::added;
    if (!replaced && ends_sentence(unmarked(piece.before))) facts.sentence_removed = true;
  }
}

void add_presence(SectionFacts& facts, Presence presence) {
  facts.added = facts.added || presence == Presence::added;
  facts.removed = facts.removed || presence == Presence::removed;
  facts.sentence_removed = facts.sentence_removed || presence == Presence::removed;
}

void add_table(SectionFacts& facts, const TableChange& table) {
  for (const ColumnChange& column : table.columns) {
    add_presence(facts, column.presence);
    if (column.presence == Presence::both) add_text(facts, column.name);
  }
  for (const RowChange& row : table.rows) {
    add_presence(facts, row.presence);
    if (row.presence != Presence::both) continue;
    for (const CellChange& cell : row.cells) add_text(facts, cell.text);
  }
}

void add_unit(SectionFacts& facts, const UnitChange& unit) {
  if (!unit.changed()) return;
  if (unit.format_only()) {
    facts.form_changed = true;
    return;
  }
  facts.changed = true;
  if (unit.movement == Movement::within && unit.presence == Presence::removed)
    return;  // it stands elsewhere in the section
  if (!unit.from_section.empty()) facts.added = true;
  if (unit.presence != Presence::both) return add_presence(facts, unit.presence);
  add_text(facts, unit.text);
  if (unit.table) add_table(facts, *unit.table);
}

void merge(SectionFacts& into, const SectionFacts& facts) {
  into.changed = into.changed || facts.changed;
  into.form_changed = into.form_changed || facts.form_changed;
  into.added = into.added || facts.added;
  into.removed = into.removed || facts.removed;
  into.sentence_removed = into.sentence_removed || facts.sentence_removed;
  into.numeric = into.numeric || facts.numeric;
}

}  // namespace

SectionFacts facts_of(const SectionChange& section) {
  SectionFacts facts;
  if (section.presence != Presence::both) {
    facts.changed = true;
    add_presence(facts, section.presence);
    return facts;
  }
  facts.changed = section.movement != Movement::none || section.retitled();
  facts.form_changed = section.renumbered() || section.title.state == TextState::format_only;
  if (section.retitled()) add_text(facts, section.title);
  for (const UnitChange& unit : section.units) add_unit(facts, unit);
  return facts;
}

SectionFacts facts_below(const DiffReport& report, std::string_view id) {
  SectionFacts facts;
  std::set<std::string_view> above = {id};
  for (const SectionChange& section : report.sections) {
    const bool below = above.contains(section.parent_after) || above.contains(section.parent_before);
    if (section.id != id && section.id_before != id && !below) continue;
    above.insert(section.id);
    merge(facts, facts_of(section));
  }
  return facts;
}

Claims claims_of(const DeclaredChange& change) {
  const std::string words = change.kind + " " + plain_text(change.summary);
  Claims claims{says(words, adding), says(words, removing), says(words, modifying), says(words, no_change)};
  claims.modifies = claims.modifies || claims.no_change_of_value;
  return claims;
}

}  // namespace hakusho::check
