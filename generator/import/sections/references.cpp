#include "import/sections/references.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"
#include "import/words/markdown_text.h"
#include "import/words/numbering.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_reference = 400;  // bytes between quotation marks

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 6> quotes = {Quotes{"「", "」"}, Quotes{"『", "』"}, Quotes{"“", "”"},
                                          Quotes{"”", "”"},   Quotes{"\"", "\""}, Quotes{"〝", "〟"}};

// The quotation that begins at `at`: the offset of its text and of the closing mark.
struct Quotation {
  std::size_t text = 0;
  std::size_t close = 0;
};

std::optional<Quotation> quotation_at(const std::string& markdown, std::size_t at) {
  for (const Quotes& mark : quotes) {
    if (markdown.compare(at, mark.open.size(), mark.open) != 0) continue;
    const std::size_t text = at + mark.open.size();
    const std::string_view ahead = std::string_view(markdown).substr(text, longest_reference);
    const std::size_t length = ahead.find(mark.close);
    if (length == std::string_view::npos || length == 0 || ahead.find('\n') < length) return std::nullopt;
    return Quotation{text, text + length};
  }
  return std::nullopt;
}

std::string label_key(std::u32string_view label) {
  std::string key;
  for (const char character : narrow(folded(label)))
    if (character != ' ') key += character;
  while (!key.empty() && key.back() == '.') key.pop_back();
  return key;
}

void link_section(Section& section, const PrintedSections& sections, ImportReport& report) {
  section.body.markdown = linked(section.body.markdown, sections, section.id, report);
  for (Part& part : section.parts) part.body.markdown = linked(part.body.markdown, sections, section.id, report);
  for (Note& note : section.notes) note.body.markdown = linked(note.body.markdown, sections, section.id, report);
  for (Section& below : section.sections) link_section(below, sections, report);
}

}  // namespace

PrintedSections::PrintedSections(const Whitepaper& whitepaper, const Catalogs& catalogs) {
  for (const SectionAt& at : sections_in_order(whitepaper)) {
    const Section& section = *at.section;
    const std::string title = comparison_key(title_of(section, whitepaper, catalogs));
    const std::string label = label_key(wide(section.label));
    if (!label.empty()) by_number_.emplace(std::pair(label, title), Target{section.id, true});
    for (const ControlReference& control : section.controls) {
      const bool first = &control == &section.controls.front();
      by_number_.emplace(std::pair(control.id, title), Target{section.id, first && label.empty()});
      if (control.id.starts_with("A."))
        by_number_.emplace(std::pair(control.id.substr(2), title), Target{section.id, false});
    }
    if (!section.printed_control.empty())
      by_number_.emplace(std::pair(fold_control_id(section.printed_control), title), Target{section.id, false});
    const auto [known, fresh] = by_title_.emplace(title, section.id);
    if (!fresh) known->second.clear();  // two sections have it
  }
}

std::optional<PrintedSections::Target> PrintedSections::find(std::string_view text) const {
  const std::u32string written(trimmed(wide(text)));
  const auto find = [&](const std::string& number, std::size_t title) -> std::optional<Target> {
    const auto found =
        by_number_.find(std::pair(number, comparison_key(narrow(std::u32string_view(written).substr(title)))));
    return found == by_number_.end() ? std::nullopt : std::optional(found->second);
  };
  if (const auto label = number_label(written))
    if (const auto target = find(label_key(label->written), label->end)) return target;
  const std::u32string text_folded = folded(written);
  const FoundIds ids = leading_ids(text_folded, IdShape::three_parts);
  if (ids.ids.size() != 1) return std::nullopt;
  return find(fold_control_id(narrow(written.substr(ids.ids[0].begin, ids.ids[0].end - ids.ids[0].begin))), ids.end);
}

std::optional<std::string> PrintedSections::find_number(std::string_view text) const {
  const std::string number = label_key(wide(text));
  if (number.empty()) return std::nullopt;
  std::optional<std::string> id;
  for (auto each = by_number_.lower_bound({number, {}}); each != by_number_.end() && each->first.first == number;
       ++each) {
    if (id && *id != each->second.id) return std::nullopt;
    id = each->second.id;
  }
  return id;
}

std::optional<std::string> PrintedSections::find_title(std::string_view text) const {
  const auto found = by_title_.find(comparison_key(text));
  return found == by_title_.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
}

std::string linked(const std::string& markdown, const PrintedSections& sections, const std::string& own,
                   ImportReport& report) {
  std::string result;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::optional<Quotation> quotation = quotation_at(markdown, at);
    if (!quotation) {
      result += markdown[at++];
      continue;
    }
    const std::string text = markdown.substr(quotation->text, quotation->close - quotation->text);
    const auto target = sections.find(text);
    if (!target || target->id == own) {
      result += markdown[at++];
      continue;
    }
    report.recognised(Certainty::certain, 0, "a reference to section \"" + target->id + "\"", text);
    result += markdown.substr(at, quotation->text - at);
    result += target->exact ? "[](#" + target->id + ")" : "[" + text + "](#" + target->id + ")";
    at = quotation->close;
  }
  return result;
}

void link_references(Whitepaper& whitepaper, const Catalogs& catalogs, ImportReport& report) {
  const PrintedSections sections(whitepaper, catalogs);
  for (Section& section : whitepaper.sections) link_section(section, sections, report);
  whitepaper.difference_note = linked(whitepaper.difference_note, sections, {}, report);
  for (Revision& revision : whitepaper.history.revisions)
    for (DeclaredChange& change : revision.changes) {
      if (change.section_written.empty()) continue;
      if (const auto target = sections.find(change.section_written)) {
        change.section = target->id;
      } else if (const auto title = sections.find_title(change.section_written)) {
        change.section = *title;
      } else if (const auto number = sections.find_number(change.section_written)) {
        change.section = *number;
      } else {
        // No section is called so: the words stay what they were, text.
        const std::string words = escaped_block(wide(change.section_written));
        change.summary.markdown = change.summary.markdown.empty() ? words : words + "\n\n" + change.summary.markdown;
        report.look(Certainty::likely, 0, "a change names a section that is not in the document",
                    change.section_written);
      }
      change.section_written.clear();
    }
}

}  // namespace hakusho::imports
