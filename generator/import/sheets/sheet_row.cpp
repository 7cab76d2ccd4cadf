#include "import/sheets/sheet_row.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "import/sections/body.h"
#include "import/sheets/sheet_words.h"
#include "import/words/answer.h"
#include "import/words/characters.h"
#include "import/words/control_ids.h"

namespace hakusho::imports {

namespace {

void take_controls(Section& section, const std::u32string& written) {
  if (written.empty()) return;
  const std::u32string text = folded(written);
  for (const IdShape shape : {IdShape::three_parts, IdShape::two_parts}) {
    const FoundIds found = only_ids(text, shape);
    for (const IdSpan& span : found.ids) {
      const std::string id = narrow(written.substr(span.begin, span.end - span.begin));
      ControlReference reference;
      reference.id = fold_control_id(id);
      reference.written = id;
      section.controls.push_back(std::move(reference));
    }
    if (!found.ids.empty()) return;
  }
  section.printed_control = narrow(written);
}

void add_note(Section& section, const SheetHeader& header, SheetColumn column, std::string_view text) {
  Note note;
  note.title = one_line(header.headings[*header.find(column)]);
  note.body.markdown = cell_markdown(wide(text));
  section.notes.push_back(std::move(note));
}

// The mark in a column of its own, or at the beginning of the text.
void take_answer(Section& section, const std::u32string& flag, const std::u32string& setting,
                 std::string& printed_mark) {
  std::optional<SplitAnswer> split = flag.empty() ? std::nullopt : only_flag(flag);
  std::u32string text = setting;
  if (!split) {
    text = flag + (flag.empty() || setting.empty() ? U"" : U"\n") + setting;
    split = split_answer(text);
    if (split) text = split->rest;
  }
  if (split && split->flag == AnswerFlag::not_applicable) {
    section.status = Status::not_applicable;
    section.reason = one_line(text);
    printed_mark = narrow(split->printed);
    return;
  }
  if (split && split->flag == AnswerFlag::partial) section.status = Status::partial;
  else if (split && split->flag == AnswerFlag::planned) section.status = Status::planned;
  else if (split) section.answer = split->flag == AnswerFlag::yes ? Answer::yes : Answer::no;
  section.body.markdown = cell_markdown(text);
}

void take_others(Section& section, const SourceRow& row, const SheetHeader& header) {
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const bool other = at >= header.columns.size() || header.columns[at] == SheetColumn::other;
    if (!other || trimmed(row.cells[at]).empty()) continue;
    Note note;
    if (at < header.headings.size()) note.title = one_line(header.headings[at]);
    note.body.markdown = cell_markdown(row.cells[at]);
    section.notes.push_back(std::move(note));
  }
}

// Status, whether the control applies, why, and whose duty it is, where columns of their own say so.
void take_status(Section& section, const SourceRow& row, const SheetHeader& header, std::string& printed_mark) {
  const std::string status = one_line(cell_of(row, header, SheetColumn::status));
  if (const auto known = status_of_cell(status)) section.status = *known;
  else if (!status.empty() && !says_nothing(status)) add_note(section, header, SheetColumn::status, status);
  const std::string party = one_line(cell_of(row, header, SheetColumn::party));
  if (const auto known = party_of_cell(party)) section.responsibility = *known;
  else if (!party.empty()) add_note(section, header, SheetColumn::party, party);
  const std::string applies = one_line(cell_of(row, header, SheetColumn::applies));
  const auto applied = applies_of_cell(applies);
  if (applied && !*applied) section.status = Status::not_applicable;
  if (section.status == Status::not_applicable && printed_mark.empty())
    printed_mark = status.empty() ? applies : status;
  if (!applied && !applies.empty()) add_note(section, header, SheetColumn::applies, applies);
  const std::string reason = one_line(cell_of(row, header, SheetColumn::reason));
  if (reason.empty()) return;
  if (section.status != Status::not_applicable) add_note(section, header, SheetColumn::reason, reason);
  else if (!says_nothing(reason)) section.reason = reason;
}

// What does not apply has a reason: its own column, the text of the answer, or else its mark.
void settle_reason(Section& section, const SourceRow& row, const SheetHeader& header, const std::string& printed_mark) {
  if (section.status != Status::not_applicable || !section.reason.empty()) return;
  const std::string text = one_line(cell_of(row, header, SheetColumn::setting));
  if (section.body.markdown.empty() || says_nothing(text)) {
    section.reason = printed_mark.empty() ? text : printed_mark;
  } else {
    section.reason = text;
    section.body.markdown.clear();
  }
}

}  // namespace

std::vector<std::u32string> filled_cells(const SourceRow& row) {
  std::vector<std::u32string> filled;
  for (const std::u32string& cell : row.cells)
    if (!trimmed(cell).empty()) filled.emplace_back(trimmed(cell));
  return filled;
}

std::u32string text_of_row(const SourceRow& row) {
  std::u32string text;
  for (const std::u32string& cell : filled_cells(row)) text += (text.empty() ? U"" : U" ") + cell;
  return text;
}

TextLine text_line(std::u32string_view text, std::size_t number) {
  TextLine line;
  line.first = line.last = number;
  line.text = trimmed(text);
  line.after_blank = true;
  SourceLine piece;
  piece.number = number;
  piece.text = line.text;
  piece.after_blank = true;
  line.pieces = {piece};
  return line;
}

std::string cell_markdown(std::u32string_view cell) {
  std::vector<TextLine> lines;
  bool after_blank = false;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(U'\n', begin), cell.size());
    const std::u32string_view line = trimmed(cell.substr(begin, end - begin));
    if (line.empty()) {
      after_blank = true;
    } else {
      lines.push_back(text_line(line, 0));
      lines.back().after_blank = lines.back().pieces.front().after_blank = std::exchange(after_blank, false);
    }
    begin = end + 1;
  }
  return blocks_of(lines, Syntax::plain);
}

std::string one_line(std::u32string_view cell) {
  std::u32string text;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(U'\n', begin), cell.size());
    text = joined(text, trimmed(cell.substr(begin, end - begin)));
    begin = end + 1;
  }
  return narrow(trimmed(text));
}

std::u32string cell_of(const SourceRow& row, const SheetHeader& header, SheetColumn column) {
  const auto at = header.find(column);
  return at && *at < row.cells.size() ? std::u32string(trimmed(row.cells[*at])) : std::u32string();
}

Section section_of_row(const SourceRow& row, const SheetHeader& header) {
  const std::u32string title = cell_of(row, header, SheetColumn::title);
  const std::u32string control = cell_of(row, header, SheetColumn::control);
  const std::u32string content = cell_of(row, header, SheetColumn::content);
  const bool content_alone = title.empty() && control.empty();
  Section section;
  section.label = one_line(cell_of(row, header, SheetColumn::number));
  section.title = one_line(content_alone ? content : title);
  if (!content_alone) section.item.content.ja = one_line(content);
  section.item.unit.ja = one_line(cell_of(row, header, SheetColumn::unit));
  section.at.line = static_cast<std::uint32_t>(row.number);
  take_controls(section, control);
  std::string printed_mark;
  take_answer(section, cell_of(row, header, SheetColumn::answer), cell_of(row, header, SheetColumn::setting),
              printed_mark);
  take_status(section, row, header, printed_mark);
  settle_reason(section, row, header, printed_mark);
  take_others(section, row, header);
  return section;
}

}  // namespace hakusho::imports
