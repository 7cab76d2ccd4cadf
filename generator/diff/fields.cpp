#include "diff/fields.h"

#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "diff/text.h"

namespace hakusho {

namespace {

using Values = std::vector<std::pair<Field, std::string>>;

template <std::size_t Count, typename Code>
std::string code_of(const std::array<std::string_view, Count>& names, Code code) {
  return std::string(names[static_cast<std::size_t>(code)]);
}

constexpr std::array<std::string_view, 6> statuses = {"", "implemented", "partial", "planned", "not-provided", "not-applicable"};
constexpr std::array<std::string_view, 4> parties = {"", "provider", "customer", "shared"};
constexpr std::array<std::string_view, 3> answers = {"", "yes", "no"};
constexpr std::array<std::string_view, 9> roles = {"", "preface", "definitions", "scope", "demarcation", "legal", "colophon", "appendix", "chapter"};
constexpr std::array<std::string_view, 2> numbered = {"yes", "no"};
constexpr std::array<std::string_view, 2> provenances = {"official", "restated"};

std::string controls_of(const Section& section) {
  std::vector<std::string> ids;
  for (const ControlReference& control : section.controls) ids.push_back(control.id);
  return join(ids, ", ");
}

Values values_of(const Section& section, const std::string& language) {
  return {{Field::controls, controls_of(section)},
          {Field::printed_control, section.printed_control},
          {Field::numbered, code_of(numbered, section.numbered)},
          {Field::role, code_of(roles, section.role)},
          {Field::status, code_of(statuses, section.status)},
          {Field::responsibility, code_of(parties, section.responsibility)},
          {Field::answer, code_of(answers, section.answer)},
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
  std::string text = code_of(provenances, provenance.status);
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
  std::vector<UnitChange> changes = differing(values_of(before ? *before : nothing, language), values_of(after ? *after : nothing, language));
  for (UnitChange& change : changes) change.presence = !before ? Presence::added : !after ? Presence::removed : Presence::both;
  return changes;
}

std::vector<UnitChange> compare_fields(const Whitepaper& before, const Whitepaper& after) {
  return differing(values_of(before), values_of(after));
}

}  // namespace hakusho
