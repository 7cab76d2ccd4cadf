#include "render/compare/diff_text.h"

#include "base/text.h"
#include "render/compare/diff_labels.h"
#include "render/compare/diff_page.h"
#include "render/compare/diff_table.h"

namespace hakusho::render {

namespace {

std::string bold(const std::string& text, TerminalStyle style) {
  return style == TerminalStyle::colour ? "\x1b[1m" + text + "\x1b[0m" : text;
}

std::string remarks_line(const std::vector<std::string>& remarks, const Words& words) {
  return remarks.empty() ? std::string() : " [" + join(remarks, words("list_separator")) + "]";
}

std::string indented(const std::string& text) {
  std::string lines;
  for (const std::string_view line : split_lines(text)) lines += line.empty() ? "\n" : "  " + std::string(line) + "\n";
  return lines;
}

std::string unit_text(const UnitChange& unit, const std::vector<std::string>& remarks, const DiffReport& report,
                      const Words& words, TerminalStyle style) {
  std::string text = owner_label(unit.owner, words);
  if (!text.empty()) text += ": ";
  if (unit.field != Field::none) text += field_label(unit.field, words) + ": ";
  const NameTarget name = [&](std::string_view target, Edition edition) {
    return target_label(report, target, edition);
  };
  const LineEnds line_ends = unit.form().kind == UnitKind::code ? LineEnds::kept : LineEnds::joined;
  if (unit.table && unit.movement != Movement::none) text += remarks_line(remarks, words).substr(1);
  if (unit.table) text += "\n" + diff_table_text(shown_table(unit, words), words, style, name);
  else text += redline_text(shown_script(unit, words), style, name, line_ends);
  return indented(text + (unit.table ? "" : remarks_line(remarks, words)));
}

void append_section(std::string& text, const SectionChange& section, const std::string& name, const DiffReport& report,
                    const Words& words, TerminalStyle style) {
  if (!section.changed()) return;
  text += "\n" + bold(name, style) + remarks_line(remarks_of(section, report, words), words) + "\n";
  if (section.presence == Presence::both && section.title.state != TextState::same)
    text += indented(redline_text(section.title.script, style));
  // The section's own label is not repeated for each of its blocks.
  const bool whole = section.presence != Presence::both;
  for (const UnitChange& unit : section.units)
    if (unit.changed())
      text += unit_text(
          unit, whole && unit.movement == Movement::none ? std::vector<std::string>() : remarks_of(unit, report, words),
          report, words, style);
}

std::string value_lines(const DiffReport& report, const Words& words) {
  if (report.values.empty()) return {};
  std::string text = "\n" + words("diff_values") + "\n";
  for (const ValueChange& value : report.values)
    text += indented(value_location(value, report, words) + ": " + value.lead +
                     field_value(value.field, value.before, words) + value.tail + " → " +
                     field_value(value.field, value.after, words) + value.tail);
  return text;
}

}  // namespace

std::string diff_text(const DiffReport& report, const Words& words, TerminalStyle style) {
  if (report.same()) return {};
  std::string text = bold(report.title, style) + " " + revision_label(report.from, words) + " → " +
                     revision_label(report.to, words) + "\n";
  text += summary_line(report.summary, words) + "\n";
  if (report.coarse) text += words("diff_coarse") + "\n";
  text += value_lines(report, words);
  append_section(text, report.document, words("diff_document"), report, words, style);
  for (const SectionChange& section : report.sections)
    append_section(text, section, section_label(section), report, words, style);
  return text;
}

}  // namespace hakusho::render
