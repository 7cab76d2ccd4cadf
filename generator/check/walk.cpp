#include "check/walk.h"

#include <algorithm>

#include "base/text.h"

namespace hakusho {

namespace {

using VisitInline = std::function<void(const InlineAt&)>;

void walk(const Section* section, const std::vector<Inline>& inlines, bool in_link, const VisitInline& visit) {
  for (const Inline& part : inlines) {
    visit({section, &part, in_link});
    walk(section, part.children, in_link || part.kind == InlineKind::link, visit);
  }
}

void walk(const Section* section, const std::vector<Block>& blocks, const VisitInline& visit) {
  for (const Block& block : blocks) {
    walk(section, block.inlines, false, visit);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) walk(section, cell.inlines, false, visit);
    walk(section, block.blocks, visit);
  }
}

void walk_code(const Section* section, const std::vector<Block>& blocks,
               const std::function<void(const Section*, std::string_view, Position)>& visit) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::code) visit(section, block.text, block.at);
    walk_code(section, block.blocks, visit);
  }
}

}  // namespace

void for_each_prose(const Whitepaper& whitepaper, const std::function<void(const Section*, const Prose&)>& visit) {
  for (const Revision& revision : whitepaper.history.revisions)
    for (const DeclaredChange& change : revision.changes) visit(nullptr, change.summary);
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Section& section = *at.section;
    visit(&section, section.body);
    for (const Part& part : section.parts) visit(&section, part.body);
    for (const Note& note : section.notes) visit(&section, note.body);
  }
}

void for_each_inline(const Whitepaper& whitepaper, const VisitInline& visit) {
  for_each_prose(whitepaper, [&](const Section* section, const Prose& prose) { walk(section, prose.blocks, visit); });
}

void for_each_text(const Whitepaper& whitepaper,
                   const std::function<void(const Section*, std::string_view, Position)>& visit) {
  visit(nullptr, whitepaper.title, {1, 1});
  visit(nullptr, whitepaper.subtitle, {1, 1});
  visit(nullptr, whitepaper.closing, {1, 1});
  for (const Revision& revision : whitepaper.history.revisions) {
    for (const std::string* text : {&revision.printed_version, &revision.kind, &revision.note})
      visit(nullptr, *text, revision.at);
  }
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Section& section = *at.section;
    visit(&section, section.title, section.title_at);
    visit(&section, section.label, section.label_at);
    for (const std::string* text :
         {&section.reason, &section.item.kind.ja, &section.item.content.ja, &section.item.unit.ja})
      visit(&section, *text, section.at);
    for (const ResponsibilityItem& item : section.responsibilities)
      for (const std::string* text : {&item.item, &item.note, &item.group}) visit(&section, *text, item.at);
  }
  for_each_inline(whitepaper, [&](const InlineAt& each) { visit(each.section, each.part->text, each.part->at); });
  for_each_prose(whitepaper,
                 [&](const Section* section, const Prose& prose) { walk_code(section, prose.blocks, visit); });
}

Spot spot_in(const Section* section, Position at, std::string_view text, std::size_t offset, std::uint32_t length) {
  if (at.line > 0) at.column += static_cast<std::uint32_t>(count_characters(text.substr(0, offset)));
  return {section, at, length};
}

std::string label_of(const Section& section, const CheckContext& context) {
  const auto found = context.labels.find(section.id);
  return found == context.labels.end() ? section.label : found->second;
}

Spot label_spot(const Section& section) {
  const bool written = section.label_at.line > 0 && !section.label.empty();
  return {&section, written ? section.label_at : section.at,
          written ? static_cast<std::uint32_t>(count_characters(section.label)) : 1};
}

bool has_target(const Whitepaper& whitepaper, const CheckContext& context, std::string_view written) {
  if (find_section(whitepaper, written) != nullptr) return true;
  const Resolved resolved = resolve(context.catalogs, whitepaper.catalog, written);
  if (resolved.control == nullptr) return false;
  const std::vector<SectionAt> sections = sections_in_order(whitepaper);
  return std::any_of(sections.begin(), sections.end(), [&](const SectionAt& at) {
    const std::vector<ControlReference>& controls = at.section->controls;
    return std::any_of(controls.begin(), controls.end(),
                       [&](const ControlReference& control) { return control.id == resolved.control->id; });
  });
}

std::string did_you_mean_hint(std::string_view written, const std::vector<std::string>& candidates,
                              std::string otherwise) {
  const std::optional<std::string> meant = did_you_mean(written, candidates);
  return meant ? "did you mean `" + *meant + "`?" : std::move(otherwise);
}

}  // namespace hakusho
