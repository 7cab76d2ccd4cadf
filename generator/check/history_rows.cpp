#include "check/history_rows.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace hakusho::check {

namespace {

constexpr std::size_t most_values = 2;     // named in one row
constexpr std::size_t longest_quote = 24;  // characters of what was added

std::string title_of(const SectionChange& section) {
  const std::string after = unmarked(after_of(section.title.script));
  return after.empty() ? unmarked(before_of(section.title.script)) : after;
}

std::string shortened(std::string_view text) {
  std::string start;
  std::size_t offset = 0;
  for (std::size_t count = 0; offset < text.size() && count < longest_quote; ++count)
    append_utf8(start, next_character(text, offset));
  return offset < text.size() ? start + "…" : start;
}

// The first words that came to the section.
std::string first_added(const SectionChange& section) {
  for (const UnitChange& unit : section.units)
    for (const Piece& piece : unit.text.script)
      if (piece.kind == PieceKind::added) return shortened(trim(unmarked(piece.after)));
  return {};
}

std::string value_text(const ValueChange& value, const Words& words) {
  const std::string lead = value.column.empty() ? value.lead : value.row + " " + value.column + " ";
  return words("draft_value",
               {{"lead", lead}, {"before", value.before + value.tail}, {"after", value.after + value.tail}});
}

std::vector<std::string> values_of(const DiffReport& report, const SectionChange& section, const Words& words) {
  std::vector<std::string> texts;
  for (const ValueChange& value : report.values)
    if (value.section == section.id && value.field == Field::none && texts.size() < most_values)
      texts.push_back(value_text(value, words));
  return texts;
}

std::string summary_of(const DiffReport& report, const SectionChange& section, const Words& words) {
  if (section.presence == Presence::added) return words("draft_section_added", {{"title", title_of(section)}});
  if (section.presence == Presence::removed) return words("draft_section_removed", {{"title", title_of(section)}});
  const SectionFacts facts = facts_of(section);
  if (!facts.changed) return words("draft_form");
  if (const std::vector<std::string> values = values_of(report, section, words); !values.empty())
    return join(values, words("list_separator"));
  const std::string quote = first_added(section);
  if (facts.added && !facts.removed && !quote.empty()) return words("draft_added", {{"text", quote}});
  if (facts.removed && !facts.added) return words("draft_removed");
  if (section.retitled()) return words("draft_retitled");
  return section.movement != Movement::none && !facts.added ? words("draft_moved") : words("draft_modified");
}

// The words as one line of Markdown that reads back as they are.
std::string as_markdown(std::string_view words) {
  std::string markdown;
  for (const char byte : words) {
    if (std::string_view("\\`*_[]<>~&").find(byte) != std::string_view::npos) markdown += '\\';
    markdown += byte == '\n' ? ' ' : byte;
  }
  if (!markdown.empty() && std::string_view("#+-=|").find(markdown[0]) != std::string_view::npos)
    markdown.insert(0, 1, '\\');
  return markdown;
}

DeclaredChange row_of(const std::string& section, const std::string& summary) {
  DeclaredChange row;
  row.section = row.section_written = section;
  row.summary.markdown = as_markdown(summary);
  Block paragraph;
  paragraph.inlines.emplace_back();
  paragraph.inlines.back().text = summary;
  row.summary.blocks.push_back(paragraph);
  return row;
}

const SectionChange* parent_of(const DiffReport& report, const SectionChange& section) {
  const std::string& parent = section.presence == Presence::removed ? section.parent_before : section.parent_after;
  return parent.empty() ? nullptr : find_change(report, parent);
}

bool names(const Revision& revision, const SectionChange& section) {
  return std::any_of(revision.changes.begin(), revision.changes.end(), [&](const DeclaredChange& change) {
    const std::string& id = change.section.empty() ? change.section_written : change.section;
    return !id.empty() && (id == section.id || id == section.id_before);
  });
}

}  // namespace

bool declares(const Revision& revision, const DiffReport& report, const SectionChange& section) {
  const SectionChange* at = &section;
  for (std::size_t level = 0; at != nullptr && level <= report.sections.size(); ++level) {
    if (names(revision, *at)) return true;
    at = parent_of(report, *at);
  }
  return false;
}

std::vector<DeclaredChange> draft_rows(const DiffReport& report, const Revision& revision, DeclareFormat format,
                                       const Words& words) {
  std::vector<DeclaredChange> rows;
  std::set<std::string_view> whole;  // sections that came or went with all that stands below them
  for (const SectionChange& section : report.sections) {
    const std::string& parent = section.presence == Presence::removed ? section.parent_before : section.parent_after;
    const bool covered = section.presence != Presence::both && whole.contains(parent);
    if (section.presence != Presence::both) whole.insert(section.id);
    if (covered) continue;
    const SectionFacts facts = facts_of(section);
    const bool counts = facts.changed || (facts.form_changed && format == DeclareFormat::yes);
    if (counts && !declares(revision, report, section))
      rows.push_back(row_of(section.id, summary_of(report, section, words)));
  }
  return rows;
}

std::string spell_row(const DeclaredChange& change) {
  return "- {section: " + change.section_written + ", summary: '" + replace_all(change.summary.markdown, "'", "''") +
         "'}";
}

}  // namespace hakusho::check
