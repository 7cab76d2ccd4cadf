#include "exchange/checksheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "exchange/answer.h"
#include "exchange/body.h"
#include "exchange/characters.h"
#include "exchange/control_ids.h"
#include "exchange/cover.h"
#include "exchange/dates.h"
#include "exchange/history_text.h"
#include "exchange/markdown_text.h"
#include "exchange/section_tree.h"
#include "exchange/sheet_columns.h"
#include "exchange/sheet_items.h"

namespace hakusho {

namespace {

constexpr std::size_t longest_group = 60;  // characters of a heading between rows

std::vector<std::u32string> filled_cells(const SourceRow& row) {
  std::vector<std::u32string> filled;
  for (const std::u32string& cell : row.cells)
    if (!trimmed(cell).empty()) filled.emplace_back(trimmed(cell));
  return filled;
}

TextLine text_line(std::u32string_view text, std::size_t number, bool after_blank) {
  TextLine line;
  line.first = line.last = number;
  line.text = trimmed(text);
  line.after_blank = after_blank;
  SourceLine piece;
  piece.number = number;
  piece.text = line.text;
  piece.after_blank = after_blank;
  line.pieces = {piece};
  return line;
}

// The text of a cell as Markdown: its own lines are lines, lists are lists.
std::string cell_markdown(std::u32string_view cell) {
  std::vector<TextLine> lines;
  bool after_blank = false;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(U'\n', begin), cell.size());
    const std::u32string_view line = trimmed(cell.substr(begin, end - begin));
    if (line.empty()) after_blank = true;
    else lines.push_back(text_line(line, 0, std::exchange(after_blank, false)));
    begin = end + 1;
  }
  return blocks_of(lines, Syntax::plain);
}

// A printed text of one line, blanks at line ends of the cell gone.
std::string one_line(std::u32string_view cell) {
  std::u32string text;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(U'\n', begin), cell.size());
    text = joined(text, trimmed(cell.substr(begin, end - begin)));
    begin = end + 1;
  }
  return narrow(trimmed(text));
}

struct Entry {
  std::size_t number = 0;  // of the row
  Section section;
  SheetItem item;
  std::string group;  // of its column, where there is one
};

class Checksheet {
 public:
  Checksheet(const ChecksheetSource& source, const Catalogs& catalogs, ImportReport& report)
      : source_(source), catalogs_(catalogs), report_(report) {}

  Whitepaper read(const std::vector<SourceTable>& tables) {
    whitepaper_.vendor = source_.vendor;
    whitepaper_.id = source_.whitepaper;
    whitepaper_.layout = "checksheet";
    std::size_t sheets = 0;
    for (const SourceTable& table : tables) sheets += find_sheet_header(table).has_value() ? 1 : 0;
    for (const SourceTable& table : tables) read_table(table, sheets > 1);
    match();
    settle_front();
    for (Section& section : groups_) whitepaper_.sections.push_back(std::move(section));
    settle_unplaced();
    name_sections(whitepaper_.sections);
    return std::move(whitepaper_);
  }

 private:
  struct Place {
    std::size_t group = 0;
    std::size_t section = 0;
  };

  void read_table(const SourceTable& table, bool many) {
    const std::optional<SheetHeader> header = find_sheet_header(table);
    if (!header) {
      if (!read_history_sheet(table)) read_loose(table);
      return;
    }
    std::vector<std::string> headings;
    for (const std::u32string& heading : header->headings) headings.push_back(narrow(heading));
    report_.recognised(Certainty::certain, table.rows[header->row].number, "the headings of the columns", join(headings, " | "));
    front_.assign(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(header->row));
    std::erase_if(front_, [](const SourceRow& row) { return filled_cells(row).empty(); });
    for (const SourceRow& row : front_) front_texts_.insert(joined_cells(row));
    if (many && !table.name.empty()) open_group(table.name);
    kind_.clear();
    for (std::size_t at = header->row + 1; at < table.rows.size(); ++at) read_row(table, *header, at);
  }

  static std::u32string joined_cells(const SourceRow& row) {
    std::u32string text;
    for (const std::u32string& cell : filled_cells(row)) text += cell + U"\t";
    return text;
  }

  void open_group(std::string title) {
    Section group;
    group.title = std::move(title);
    group.role = Role::chapter;
    groups_.push_back(std::move(group));
    kind_.clear();
  }

  bool is_header_again(const SourceRow& row, const SheetHeader& header) const {
    std::vector<std::u32string> cells;
    for (const std::u32string& cell : row.cells) cells.emplace_back(trimmed(cell));
    std::vector<std::u32string> headings = header.headings;
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    while (!headings.empty() && headings.back().empty()) headings.pop_back();
    return cells == headings;
  }

  std::u32string cell(const SourceRow& row, const SheetHeader& header, SheetColumn column) const {
    const auto at = header.find(column);
    return at && *at < row.cells.size() ? std::u32string(trimmed(row.cells[*at])) : std::u32string();
  }

  void read_row(const SourceTable& table, const SheetHeader& header, std::size_t at) {
    const SourceRow& row = table.rows[at];
    const std::vector<std::u32string> filled = filled_cells(row);
    if (filled.empty()) return;
    if (is_header_again(row, header) || front_texts_.contains(joined_cells(row))) {
      report_.repaired(row.number, "lines that every page carries were left out", narrow(filled.front()));
      return;
    }
    const std::u32string number = cell(row, header, SheetColumn::number);
    const std::u32string title = cell(row, header, SheetColumn::title);
    const std::u32string control = cell(row, header, SheetColumn::control);
    const std::u32string content = cell(row, header, SheetColumn::content);
    const bool named = !title.empty() || !control.empty() || (!header.find(SheetColumn::title) && !content.empty());
    if (filled.size() == 1 && (number.empty() || !is_digit(folded(number)[0]))) {
      single_cell(table, header, at, filled.front());
    } else if (!named && number.empty()) {
      continue_row(row, header);
    } else {
      entry(row, header, number, title, control, content);
    }
  }

  // A text alone in its row is a heading when rows follow it, else a note at the end.
  void single_cell(const SourceTable& table, const SheetHeader& header, std::size_t at, const std::u32string& text) {
    const bool in_answer = !cell(table.rows[at], header, SheetColumn::setting).empty();
    if (in_answer && !order_.empty()) {
      continue_row(table.rows[at], header);
      return;
    }
    const bool rows_follow = std::any_of(table.rows.begin() + static_cast<std::ptrdiff_t>(at) + 1, table.rows.end(), [](const SourceRow& row) { return filled_cells(row).size() > 1; });
    if (rows_follow && text.size() <= longest_group && text[0] != U'※') {
      report_.recognised(Certainty::likely, table.rows[at].number, "a group of rows", narrow(text));
      open_group(one_line(text));
    } else if (text == U"以上") {
      whitepaper_.closing = "以上";
    } else {
      unplaced_.push_back(text_line(text, table.rows[at].number, true));
    }
  }

  // What spilled into the next row of the file.
  void continue_row(const SourceRow& row, const SheetHeader& header) {
    if (order_.empty()) {
      for (const std::u32string& text : filled_cells(row)) unplaced_.push_back(text_line(text, row.number, true));
      return;
    }
    Section& last = groups_[order_.back().group].sections[order_.back().section];
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const std::u32string_view text = trimmed(row.cells[at]);
      if (text.empty()) continue;
      const SheetColumn column = at < header.columns.size() ? header.columns[at] : SheetColumn::other;
      if (column == SheetColumn::kind) {
        kind_ = one_line(text);
        continue;
      }
      last.body.markdown += (last.body.markdown.empty() ? "" : "\n\n") + cell_markdown(text);
    }
    report_.repaired(row.number, "a row without a number and an item went to the row above it");
  }

  void answer(Section& section, const SheetHeader& header, const SourceRow& row) {
    const std::u32string flag = cell(row, header, SheetColumn::answer);
    const std::u32string setting = cell(row, header, SheetColumn::setting);
    std::u32string text = setting;
    std::optional<SplitAnswer> split = split_answer(flag);
    if (!flag.empty() && (!split || !split->rest.empty())) text = flag + (setting.empty() ? U"" : U"\n" + setting);
    if (flag.empty() || !split) split = split_answer(text);
    if (split && (flag.empty() || !split->rest.empty())) text = split->rest + (flag.empty() || setting.empty() ? U"" : U"\n" + setting);
    if (split && split->flag == AnswerFlag::not_applicable) {
      section.status = Status::not_applicable;
      section.reason = text.empty() ? narrow(split->printed) : one_line(text);
      return;
    }
    if (split) section.answer = split->flag == AnswerFlag::yes ? Answer::yes : Answer::no;
    section.body.markdown = cell_markdown(text);
  }

  void entry(const SourceRow& row, const SheetHeader& header, const std::u32string& number, const std::u32string& title,
             const std::u32string& control, const std::u32string& content) {
    Section section;
    if (const std::u32string kind = cell(row, header, SheetColumn::kind); !kind.empty()) kind_ = one_line(kind);
    section.label = one_line(number);
    section.title = one_line(title.empty() ? (control.empty() ? content : U"") : title);
    section.item.kind.ja = kind_;
    if (!(title.empty() && control.empty())) section.item.content.ja = one_line(content);
    section.item.unit.ja = one_line(cell(row, header, SheetColumn::unit));
    section.at.line = static_cast<std::uint32_t>(row.number);
    take_control(section, control);
    answer(section, header, row);
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const bool other = at >= header.columns.size() || header.columns[at] == SheetColumn::other;
      if (!other || trimmed(row.cells[at]).empty()) continue;
      Note note;
      if (at < header.headings.size()) note.title = one_line(header.headings[at]);
      note.body.markdown = cell_markdown(row.cells[at]);
      section.notes.push_back(std::move(note));
    }
    if (const std::u32string group = cell(row, header, SheetColumn::group); !group.empty() && (groups_.empty() || groups_.back().title != one_line(group))) {
      const std::string kind = kind_;
      open_group(one_line(group));
      kind_ = kind;
    }
    if (groups_.empty()) {
      groups_.emplace_back();  // rows before any group stand at the top
      groups_.back().title.clear();
    }
    // A row is a response by what it asks; where no column says its kind, its group or the column's heading does.
    if (section.item.empty() && section.controls.empty())
      section.item.kind.ja = !groups_.back().title.empty() ? groups_.back().title : title_heading(header);
    groups_.back().sections.push_back(std::move(section));
    order_.push_back({groups_.size() - 1, groups_.back().sections.size() - 1});
  }

  static std::string title_heading(const SheetHeader& header) {
    const auto at = header.find(SheetColumn::title);
    return narrow(header.headings[at.value_or(0)]);
  }

  void take_control(Section& section, const std::u32string& written) {
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

  std::vector<Section*> rows() {
    std::vector<Section*> sections;
    for (const Place& place : order_) sections.push_back(&groups_[place.group].sections[place.section]);
    return sections;
  }

  // Controls by their ids in the catalog that holds most of them, items by their titles.
  void match() {
    const std::vector<Section*> sections = rows();
    std::map<std::string, std::size_t> hits;
    for (const auto& [id, catalog] : catalogs_)
      if (catalog.prefix.empty())
        for (const Section* section : sections)
          for (const ControlReference& control : section->controls)
            if (resolve(catalogs_, id, control.written).control) ++hits[id];
    const auto best = std::max_element(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best != hits.end()) {
      whitepaper_.catalog = best->first;
      for (Section* section : sections) settle_controls(*section);
    } else {
      match_titles(sections);
    }
    for (Section* section : sections) report_row(*section);
  }

  void settle_controls(Section& section) {
    for (ControlReference& control : section.controls) {
      const Resolved resolved = resolve(catalogs_, whitepaper_.catalog, control.written);
      if (resolved.control) {
        control.id = control.written = resolved.control->id;
        control.catalog = resolved.catalog->id;
        if (section.controls.size() == 1 && section.title == resolved.control->title.in(whitepaper_.language)) section.title.clear();
      } else {
        report_.look(Certainty::guess, section.at.line, "no control is called \"" + control.written + "\"", section.title);
      }
    }
  }

  void match_titles(const std::vector<Section*>& sections) {
    std::vector<SheetItem> items;
    for (const Section* section : sections) items.push_back({section->item.kind.ja, section->title, section->item.content.ja});
    const MatchedItems matched = match_items(items, catalogs_);
    if (matched.catalog != nullptr) whitepaper_.catalog = matched.catalog->id;
    for (std::size_t at = 0; at < sections.size(); ++at)
      if (const Control* control = matched.controls[at]) settle_item(*sections[at], *control, *matched.catalog);
  }

  // What the row prints as the catalog has it is left to the catalog.
  static void settle_item(Section& section, const Control& control, const Catalog& catalog) {
    section.controls = {{catalog.id, control.id, control.id, {}}};
    const auto same = [](const std::string& printed, const LocalText& known) {
      return printed.empty() || printed == known.ja || printed == known.en || replace_all(printed, " ", "") == replace_all(known.ja, " ", "");
    };
    if (same(section.title, control.title)) section.title.clear();
    if (same(section.item.kind.ja, control.item.kind)) section.item.kind = {};
    if (same(section.item.content.ja, control.item.content)) section.item.content = {};
    if (same(section.item.unit.ja, control.item.unit)) section.item.unit = {};
  }

  void report_row(const Section& section) {
    std::vector<std::string> ids;
    for (const ControlReference& control : section.controls) ids.push_back(control.id);
    const std::string what = ids.empty() ? "a row of the vendor's own" : "row to " + join(ids, ", ");
    report_.recognised(ids.empty() ? Certainty::likely : Certainty::certain, section.at.line,
                       section.label.empty() ? what : what + ", No. " + section.label, section.title);
    const bool says_nothing = section.body.markdown.empty() && section.answer == Answer::none && section.status == Status::unstated && section.notes.empty();
    if (says_nothing) report_.look(Certainty::certain, section.at.line, "the row has no answer", section.title);
  }

  bool read_history_sheet(const SourceTable& table) {
    std::vector<std::vector<std::u32string>> rows;
    for (const SourceRow& row : table.rows)
      if (!filled_cells(row).empty()) rows.push_back(row.cells);
    std::string title = table.name;
    while (!rows.empty()) {
      if (auto history = history_of_rows(rows); history && !history->revisions.empty()) {
        report_.recognised(Certainty::certain, 0, fmt::format("the revision history, {} revisions", history->revisions.size()), title);
        history->title = title;
        whitepaper_.history = std::move(*history);
        return true;
      }
      const auto heading = std::find_if(rows.front().begin(), rows.front().end(), [](const std::u32string& cell) { return is_history_title(cell); });
      if (heading == rows.front().end()) return false;
      title = narrow(trimmed(*heading));
      rows.erase(rows.begin());
    }
    return false;
  }

  void read_loose(const SourceTable& table) {
    for (const SourceRow& row : table.rows) {
      std::u32string text;
      for (const std::u32string& cell : filled_cells(row)) text += (text.empty() ? U"" : U" ") + cell;
      if (!text.empty()) loose_.push_back(text_line(text, row.number, true));
    }
  }

  // Title, dates and publisher, which stand above the table or on a sheet of their own.
  void settle_front() {
    std::vector<TextLine> lines = loose_;
    for (const SourceRow& row : front_) {
      std::u32string text;
      for (const std::u32string& cell : filled_cells(row)) text += (text.empty() ? U"" : U" ") + cell;
      lines.push_back(text_line(text, row.number, true));
    }
    std::vector<TextLine> dated;
    std::erase_if(lines, [&](const TextLine& line) {
      const bool date = find_date(line.text).has_value() && line.text.size() <= 40;
      if (date) dated.push_back(line);
      return date;
    });
    Cover cover = read_cover(lines, report_);
    whitepaper_.title = cover.title.empty() ? source_.file_title : cover.title;
    if (cover.title.empty()) report_.look(Certainty::guess, 0, "no title was found; this is the file's name", whitepaper_.title);
    whitepaper_.subtitle = cover.subtitle;
    for (TextLine& line : cover.left) unplaced_.push_back(std::move(line));
    if (whitepaper_.history.revisions.empty()) settle_revisions(dated, cover);
  }

  void settle_revisions(const std::vector<TextLine>& dated, const Cover& cover) {
    History& history = whitepaper_.history;
    history.form = HistoryForm::list;
    history.position = dated.empty() ? HistoryPosition::none : HistoryPosition::front;
    for (const TextLine& line : dated) {
      const auto date = find_date(line.text);
      Revision revision;
      revision.date = date->date;
      revision.version = iso(date->date);
      std::u32string rest = line.text;
      rest.erase(date->begin, date->end - date->begin);
      revision.kind = narrow(trimmed(rest));
      report_.recognised(Certainty::certain, line.first, "a date", narrow(line.text));
      history.revisions.push_back(std::move(revision));
    }
    std::stable_sort(history.revisions.begin(), history.revisions.end(), [](const Revision& a, const Revision& b) { return *a.date < *b.date; });
    if (!cover.revision || cover.revision->version.empty()) return;
    if (history.revisions.empty()) history.revisions.emplace_back();
    history.revisions.back().version = cover.revision->version;
    history.revisions.back().printed_version = cover.revision->printed_version;
  }

  void settle_unplaced() {
    if (groups_.size() == 1 && whitepaper_.sections.size() == 1 && whitepaper_.sections[0].title.empty()) {
      std::vector<Section> rows = std::move(whitepaper_.sections[0].sections);
      whitepaper_.sections = std::move(rows);
    } else if (!whitepaper_.sections.empty() && whitepaper_.sections[0].title.empty()) {
      std::vector<Section> rows = std::move(whitepaper_.sections[0].sections);
      whitepaper_.sections.erase(whitepaper_.sections.begin());
      whitepaper_.sections.insert(whitepaper_.sections.begin(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    if (whitepaper_.catalog.empty()) {
      for (const auto& [id, catalog] : catalogs_)
        if (!catalog.prefix.empty()) whitepaper_.catalog = id;
      report_.look(Certainty::guess, 0, "no catalog holds these items; they stand as the vendor's own");
    }
    report_.unplaced_lines = unplaced_.size();
    if (unplaced_.empty()) return;
    Section section;
    section.id = "unplaced";
    section.title = "未配置の文章";
    section.numbered = Numbered::no;
    section.body.markdown = blocks_of(unplaced_, Syntax::plain);
    for (const TextLine& line : unplaced_) report_.look(Certainty::guess, line.first, "this text was not placed", narrow(line.text));
    whitepaper_.sections.push_back(std::move(section));
  }

  const ChecksheetSource& source_;
  const Catalogs& catalogs_;
  ImportReport& report_;
  Whitepaper whitepaper_;
  std::vector<Section> groups_;
  std::vector<Place> order_;
  std::vector<SourceRow> front_;
  std::set<std::u32string> front_texts_;
  std::vector<TextLine> loose_;
  std::vector<TextLine> unplaced_;
  std::string kind_;  // of the rows above: the cell spans them
};

}  // namespace

bool is_checksheet(const std::vector<SourceTable>& tables) {
  return std::any_of(tables.begin(), tables.end(), [](const SourceTable& table) { return find_sheet_header(table).has_value(); });
}

Whitepaper read_checksheet(const std::vector<SourceTable>& tables, const ChecksheetSource& source,
                           const Catalogs& catalogs, ImportReport& report) {
  return Checksheet(source, catalogs, report).read(tables);
}

}  // namespace hakusho
