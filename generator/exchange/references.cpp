#include "exchange/references.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/characters.h"
#include "exchange/control_ids.h"
#include "exchange/markdown_text.h"
#include "exchange/numbering.h"

namespace hakusho {

namespace {

constexpr std::size_t longest_reference = 400;  // bytes between quotation marks

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 6> quotes = {Quotes{"「", "」"}, Quotes{"『", "』"}, Quotes{"“", "”"}, Quotes{"”", "”"},
                                          Quotes{"\"", "\""}, Quotes{"〝", "〟"}};

// The quotation that begins at `at`: the offset of its text and of the closing mark.
struct Quotation {
  std::size_t text = 0;
  std::size_t close = 0;
};

std::optional<Quotation> quotation_at(const std::string& markdown, std::size_t at) {
  for (const Quotes& mark : quotes) {
    if (markdown.compare(at, mark.open.size(), mark.open) != 0) continue;
    const std::size_t text = at + mark.open.size();
    const std::size_t close = markdown.find(mark.close, text);
    if (close == std::string::npos || close - text > longest_reference || close == text) return std::nullopt;
    if (markdown.find('\n', text) < close) return std::nullopt;
    return Quotation{text, close};
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
    Printed printed{section.id, label_key(wide(section.label)), comparison_key(title_of(section, whitepaper, catalogs)), {}};
    for (const ControlReference& control : section.controls) {
      printed.controls.push_back(control.id);
      if (control.id.starts_with("A.")) printed.controls.push_back(control.id.substr(2));
    }
    if (!section.printed_control.empty()) printed.controls.push_back(fold_control_id(section.printed_control));
    sections_.push_back(std::move(printed));
  }
}

std::optional<PrintedSections::Target> PrintedSections::find(std::string_view text) const {
  const std::u32string written(trimmed(wide(text)));
  if (const auto label = number_label(written)) {
    const std::string number = label_key(label->written);
    const std::string title = comparison_key(narrow(std::u32string_view(written).substr(label->end)));
    for (const Printed& section : sections_)
      if (!number.empty() && section.label == number && section.title == title) return Target{section.id, true};
  }
  const std::u32string text_folded = folded(written);
  const FoundIds ids = leading_ids(text_folded, IdShape::three_parts);
  if (ids.ids.size() != 1) return std::nullopt;
  const std::string id = fold_control_id(narrow(written.substr(ids.ids[0].begin, ids.ids[0].end - ids.ids[0].begin)));
  const std::string title = comparison_key(narrow(std::u32string_view(written).substr(ids.end)));
  for (const Printed& section : sections_)
    if (section.title == title && std::find(section.controls.begin(), section.controls.end(), id) != section.controls.end())
      return Target{section.id, section.controls.front() == id && section.label.empty()};
  return std::nullopt;
}

std::optional<std::string> PrintedSections::find_title(std::string_view text) const {
  const std::string key = comparison_key(text);
  std::optional<std::string> id;
  for (const Printed& section : sections_) {
    if (section.title != key) continue;
    if (id) return std::nullopt;
    id = section.id;
  }
  return id;
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
      } else {
        // No section is called so: the words stay what they were, text.
        const std::string words = escaped_block(wide(change.section_written));
        change.summary.markdown = change.summary.markdown.empty() ? words : words + "\n\n" + change.summary.markdown;
        report.look(Certainty::likely, 0, "a change names a section that is not in the document", change.section_written);
      }
      change.section_written.clear();
    }
}

}  // namespace hakusho
