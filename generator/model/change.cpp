#include "model/change.h"

#include <algorithm>
#include <array>

namespace hakusho {

namespace {

bool touches(const TextChange& text) { return text.state != TextState::same; }
bool of_substance(const TextChange& text) { return text.state >= TextState::modified; }

// Adds the kinds that rows and units have in common.
void add_text_kind(std::vector<ChangeKind>& kinds, TextState state) {
  switch (state) {
    case TextState::same: break;
    case TextState::format_only: kinds.push_back(ChangeKind::format_only); break;
    case TextState::modified: kinds.push_back(ChangeKind::modified); break;
    case TextState::replaced: kinds.push_back(ChangeKind::replaced); break;
  }
}

TextState strongest(const std::vector<CellChange>& cells) {
  TextState state = TextState::same;
  for (const CellChange& cell : cells) state = std::max(state, cell.text.state);
  return state;
}

TextState state_of(const UnitChange& unit) {
  TextState state = unit.text.state;
  if (unit.before != unit.after && unit.presence == Presence::both && unit.shape == UnitShape::same)
    state = std::max(state, TextState::format_only);
  if (!unit.table) return state;
  for (const ColumnChange& column : unit.table->columns) {
    state = std::max(state, column.name.state);
    if (column.presence != Presence::both || column.movement != Movement::none)
      state = std::max(state, TextState::modified);
  }
  for (const RowChange& row : unit.table->rows) {
    state = std::max(state, std::min(strongest(row.cells), TextState::modified));
    if (row.presence != Presence::both || row.movement != Movement::none) state = std::max(state, TextState::modified);
  }
  return state;
}

}  // namespace

bool is_mark(char byte) {
  return (byte >= mark::strong_open && byte <= mark::code_close) ||
         (byte >= mark::strike_open && byte <= mark::hard_break);
}

std::string spell_marks(std::string_view marked) {
  std::string text;
  for (const char byte : marked) {
    switch (byte) {
      case mark::strong_open:
      case mark::strong_close: text += "**"; break;
      case mark::emphasis_open:
      case mark::emphasis_close: text += '*'; break;
      case mark::code_open:
      case mark::code_close: text += '`'; break;
      case mark::strike_open:
      case mark::strike_close: text += "~~"; break;
      case mark::link_open: text += '['; break;
      case mark::image_open: text += "!["; break;
      case mark::link_target: text += "]("; break;
      case mark::link_close: text += ')'; break;
      case mark::hard_break: text += '\n'; break;
      default: text += byte;
    }
  }
  return text;
}

std::string unmarked(std::string_view marked) {
  std::string text;
  bool address = false;
  for (const char byte : marked) {
    if (byte == mark::link_target) address = true;
    if (byte == mark::hard_break) text += '\n';
    if (!is_mark(byte) && !address) text += byte;
    if (byte == mark::link_close) address = false;
  }
  return text;
}

std::string before_of(const Script& script) {
  std::string text;
  for (const Piece& piece : script) text += piece.before;
  return text;
}

std::string after_of(const Script& script) {
  std::string text;
  for (const Piece& piece : script) text += piece.after;
  return text;
}

bool RowChange::changed() const {
  return presence != Presence::both || movement != Movement::none || strongest(cells) != TextState::same;
}

bool UnitChange::changed() const {
  return presence != Presence::both || movement != Movement::none || shape != UnitShape::same ||
         state_of(*this) != TextState::same;
}

bool UnitChange::format_only() const {
  return presence == Presence::both && movement == Movement::none && shape == UnitShape::same &&
         state_of(*this) == TextState::format_only;
}

bool SectionChange::changed() const {
  return !kinds_of(*this).empty() ||
         std::any_of(units.begin(), units.end(), [](const UnitChange& unit) { return unit.changed(); });
}

bool SectionChange::substantial() const {
  return presence != Presence::both || of_substance(title) ||
         std::any_of(units.begin(), units.end(),
                     [](const UnitChange& unit) { return unit.changed() && !unit.format_only(); });
}

bool holds_codes(Field field) {
  switch (field) {
    case Field::numbered:
    case Field::role:
    case Field::status:
    case Field::responsibility:
    case Field::answer:
    case Field::contents: return true;
    default: return false;
  }
}

std::string_view name_of(Field field) {
  static constexpr std::array<std::string_view, 22> names = {
      "none",           "controls",        "printed_control", "numbered",     "role",      "status",
      "responsibility", "answer",          "item_kind",       "item_content", "item_unit", "reason",
      "title",          "subtitle",        "language",        "catalog",      "layout",    "scopes",
      "provenance",     "difference_note", "contents",        "closing"};
  return names[static_cast<std::size_t>(field)];
}

std::string_view name_of(ChangeKind kind) {
  static constexpr std::array<std::string_view, 12> names = {"added",      "removed",      "moved",    "split",
                                                             "merged",     "restructured", "replaced", "modified",
                                                             "renumbered", "retitled",     "value",    "format_only"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<ChangeKind> kinds_of(const SectionChange& section) {
  if (section.presence == Presence::added) return {ChangeKind::added};
  if (section.presence == Presence::removed) return {ChangeKind::removed};
  std::vector<ChangeKind> kinds;
  if (section.movement != Movement::none) kinds.push_back(ChangeKind::moved);
  if (section.renumbered()) kinds.push_back(ChangeKind::renumbered);
  if (section.retitled()) kinds.push_back(ChangeKind::retitled);
  else if (touches(section.title)) kinds.push_back(ChangeKind::format_only);
  return kinds;
}

std::vector<ChangeKind> kinds_of(const UnitChange& unit) {
  if (unit.movement != Movement::none && unit.presence != Presence::both) return {ChangeKind::moved};
  if (unit.presence == Presence::added) return {ChangeKind::added};
  if (unit.presence == Presence::removed) return {ChangeKind::removed};
  std::vector<ChangeKind> kinds;
  if (unit.movement != Movement::none) kinds.push_back(ChangeKind::moved);
  if (unit.shape == UnitShape::split) kinds.push_back(ChangeKind::split);
  if (unit.shape == UnitShape::merged) kinds.push_back(ChangeKind::merged);
  if (unit.shape == UnitShape::restructured) kinds.push_back(ChangeKind::restructured);
  const TextState state = state_of(unit);
  if (unit.field != Field::none && state >= TextState::modified) kinds.push_back(ChangeKind::value);
  else add_text_kind(kinds, state);
  return kinds;
}

ChangeFlags flags_of(const UnitChange& unit) {
  ChangeFlags flags = unit.text.flags;
  const auto add = [&flags](const ChangeFlags& more) {
    flags.numeric = flags.numeric || more.numeric;
    flags.negation = flags.negation || more.negation;
    flags.obligation = flags.obligation || more.obligation;
    flags.link = flags.link || more.link;
    flags.reference = flags.reference || more.reference;
  };
  if (unit.table)
    for (const RowChange& row : unit.table->rows)
      for (const CellChange& cell : row.cells) add(cell.text.flags);
  return flags;
}

std::vector<ChangeKind> kinds_of(const RowChange& row) {
  if (row.presence == Presence::added) return {ChangeKind::added};
  if (row.presence == Presence::removed) return {ChangeKind::removed};
  std::vector<ChangeKind> kinds;
  if (row.movement != Movement::none) kinds.push_back(ChangeKind::moved);
  add_text_kind(kinds, strongest(row.cells));
  return kinds;
}

bool DiffReport::same() const {
  return !document.changed() &&
         std::none_of(sections.begin(), sections.end(), [](const SectionChange& section) { return section.changed(); });
}

const SectionChange* find_change(const DiffReport& report, std::string_view id) {
  const auto found = std::find_if(report.sections.begin(), report.sections.end(),
                                  [&](const SectionChange& section) { return section.id == id; });
  return found == report.sections.end() ? nullptr : &*found;
}

}  // namespace hakusho
