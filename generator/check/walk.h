// Going through a whitepaper: its sections in order, and every text that stands in one.
//
// What is visited is so much that a call through a pointer for each shows: hence the templates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/context.h"
#include "check/findings.h"
#include "model/whitepaper.h"

namespace hakusho::check {

// An inline of some prose and what stands around it.
struct InlineAt {
  const Section* section = nullptr;  // null: in the history
  const Inline* part = nullptr;
  bool in_link = false;
};

// Every prose: bodies, parts, notes, and the summaries of the history (whose section is null).
template <typename Visit>
void for_each_prose(const Whitepaper& whitepaper, const Visit& visit) {
  for (const Revision& revision : whitepaper.history.revisions)
    for (const DeclaredChange& change : revision.changes) visit(nullptr, change.summary);
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Section& section = *at.section;
    visit(&section, section.body);
    for (const Part& part : section.parts) visit(&section, part.body);
    for (const Note& note : section.notes) visit(&section, note.body);
  }
}

template <typename Visit>
void walk_inlines(const Section* section, const std::vector<Inline>& inlines, bool in_link, const Visit& visit) {
  for (const Inline& part : inlines) {
    visit(InlineAt{section, &part, in_link});
    if (!part.children.empty()) walk_inlines(section, part.children, in_link || part.kind == InlineKind::link, visit);
  }
}

template <typename Visit>
void walk_inlines(const Section* section, const std::vector<Block>& blocks, const Visit& visit) {
  for (const Block& block : blocks) {
    walk_inlines(section, block.inlines, false, visit);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) walk_inlines(section, cell.inlines, false, visit);
    walk_inlines(section, block.blocks, visit);
  }
}

// Every inline in it, in reading order, cells and footnotes among them.
template <typename Visit>
void for_each_inline(const Whitepaper& whitepaper, const Visit& visit) {
  for_each_prose(whitepaper,
                 [&](const Section* section, const Prose& prose) { walk_inlines(section, prose.blocks, visit); });
}

template <typename Visit>
void walk_code(const Section* section, const std::vector<Block>& blocks, const Visit& visit) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::code) visit(section, block.text, block.at);
    walk_code(section, block.blocks, visit);
  }
}

// Every text that is shown beside the prose: titles, labels, reasons, items.
template <typename Visit>
void for_each_short_text(const Whitepaper& whitepaper, const Visit& visit) {
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
}

// Those, and the texts and code of all prose: `visit(section, text, at)`.  `at` is where its first character stands, as
// near as it is known.
template <typename Visit>
void for_each_text(const Whitepaper& whitepaper, const Visit& visit) {
  for_each_short_text(whitepaper, visit);
  for_each_inline(whitepaper, [&](const InlineAt& each) { visit(each.section, each.part->text, each.part->at); });
  for_each_prose(whitepaper,
                 [&](const Section* section, const Prose& prose) { walk_code(section, prose.blocks, visit); });
}

// Where the `length` characters behind `offset` bytes of a text that begins at `at` stand.
Spot spot_in(const Section* section, Position at, std::string_view text, std::size_t offset, std::uint32_t length);

// The number of the section in the own layout; empty when it has none.
std::string label_of(const Section& section, const CheckContext& context);
Spot label_spot(const Section& section);

// Whether `#written` is a section of the whitepaper: its id, or a control it answers in any spelling.
bool has_target(const Whitepaper& whitepaper, const CheckContext& context, std::string_view written);

// The hint that names the candidate that was probably meant, or else `otherwise`.
std::string did_you_mean_hint(std::string_view written, const std::vector<std::string>& candidates,
                              std::string otherwise);

}  // namespace hakusho::check
