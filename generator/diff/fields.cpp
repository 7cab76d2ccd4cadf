#include "diff/fields.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "diff/text.h"
#include "model/dataset_words.h"

namespace hakusho::diff {

namespace {

using Values = std::vector<std::pair<Field, std::string>>;

std::string controls_of(const Section& section) {
  std::vector<std::string> ids;
  for (const ControlReference& control : section.controls) ids.push_back(control.id);
  return join(ids, ", ");
}

Values values_of(const Section& section, const std::string& language) {
  return {{Field::controls, controls_of(section)},
          {Field::printed_control, section.printed_control},
          {Field::numbered, std::string(word_of(section.numbered))},
          {Field::role, std::string(word_of(section.role))},
          {Field::status, std::string(word_of(section.status))},
          {Field::responsibility, std::string(word_of(section.responsibility))},
          {Field::answer, std::string(word_of(section.answer))},
          {Field::item_kind, section.item.kind.in(language)},
          {Field::item_content, section.item.content.in(language)},
          {Field::item_unit, section.item.unit.in(language)},
          {Field::reason, section.reason}};
}

std::string scopes_of(const Whitepaper& whitepaper) {
  std::vector<std::string> lines;
  for (const Scope& scope : whitepaper.scopes) {
    std::string line = scope.name.in(whitepaper.language);
    for (const std::string& more : {scope.model, scope.description.in(whitepaper.language)})
      if (!more.empty()) line += " — " + more;
    lines.push_back(line);
  }
  return join(lines, "\n");
}

std::string provenance_of(const Provenance& provenance) {
  std::string text = std::string(word_of(provenance.status));
  for (const std::string& more : {provenance.of, provenance.url, provenance.note})
    if (!more.empty()) text += "\n" + more;
  return text;
}

std::string layout_of(const Whitepaper& whitepaper) {
  std::string text = whitepaper.layout;
  for (const auto& [option, value] : whitepaper.layout_options) text += "\n" + option + ": " + value;
  return text;
}

Values values_of(const Whitepaper& whitepaper) {
  return {{Field::title, whitepaper.title},
          {Field::subtitle, whitepaper.subtitle},
          {Field::language, whitepaper.language},
          {Field::catalog, whitepaper.catalog},
          {Field::layout, layout_of(whitepaper)},
          {Field::scopes, scopes_of(whitepaper)},
          {Field::provenance, provenance_of(whitepaper.provenance)},
          {Field::difference_note, whitepaper.difference_note},
          {Field::contents, whitepaper.contents ? "yes" : "no"},
          {Field::closing, whitepaper.closing}};
}

TextChange replaced_code(const std::string& before, const std::string& after) {
  TextChange change;
  change.state = TextState::modified;
  if (!before.empty()) change.script.push_back({PieceKind::removed, before, {}, -1});
  if (!after.empty()) change.script.push_back({PieceKind::added, {}, after, -1});
  return change;
}

UnitChange field_change(Field field, const std::string& before, const std::string& after) {
  UnitChange change;
  change.before.kind = change.after.kind = UnitKind::field;
  change.field = field;
  change.text = holds_codes(field) ? replaced_code(before, after) : compare_texts(before, after);
  return change;
}

std::vector<UnitChange> differing(const Values& before, const Values& after) {
  std::vector<UnitChange> changes;
  for (std::size_t each = 0; each < after.size(); ++each)
    if (before[each].second != after[each].second)
      changes.push_back(field_change(after[each].first, before[each].second, after[each].second));
  return changes;
}

}  // namespace

std::vector<UnitChange> compare_fields(const Section* before, const Section* after, const std::string& language) {
  const Section nothing;
  std::vector<UnitChange> changes =
      differing(values_of(before ? *before : nothing, language), values_of(after ? *after : nothing, language));
  for (UnitChange& change : changes)
    change.presence = !before ? Presence::added : !after ? Presence::removed : Presence::both;
  return changes;
}

std::vector<UnitChange> compare_fields(const Whitepaper& before, const Whitepaper& after) {
  return differing(values_of(before), values_of(after));
}

}  // namespace hakusho::diff
