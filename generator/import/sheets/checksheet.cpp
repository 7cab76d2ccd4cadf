#include "import/sheets/checksheet.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "import/sections/body.h"
#include "import/sections/section_tree.h"
#include "import/sheets/sheet_columns.h"
#include "import/sheets/sheet_front.h"
#include "import/sheets/sheet_items.h"
#include "import/sheets/sheet_row.h"
#include "import/sheets/sheet_words.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t longest_group = 60;  // characters of a heading between rows

class Checksheet {
 public:
  Checksheet(const ChecksheetSource& source, const Catalogs& catalogs, ImportReport& report)
      : source_(source), catalogs_(catalogs), report_(report) {}

  Whitepaper read(std::vector<SourceTable> tables) {
    whitepaper_.vendor = source_.vendor;
    whitepaper_.id = source_.whitepaper;
    whitepaper_.layout = "checksheet";
    said_.push_back(source_.file_title);
    for (SourceTable& table : tables)
      if (find_sheet_header(table))
        if (auto history = take_history(table, report_)) whitepaper_.history = std::move(*history);
    std::size_t sheets = 0;
    for (const SourceTable& table : tables) sheets += find_sheet_header(table).has_value() ? 1 : 0;
    for (const SourceTable& table : tables) read_table(table, sheets > 1);
    settle_language();
    match();
    settle_front();
    for (Section& section : groups_) whitepaper_.sections.push_back(std::move(section));
    settle_unplaced();
    whitepaper_.sections.insert(whitepaper_.sections.begin(), std::make_move_iterator(preface_.begin()),
                                std::make_move_iterator(preface_.end()));
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
      if (auto history = history_of_sheet(table, report_)) whitepaper_.history = std::move(*history);
      else read_loose(table);
      return;
    }
    std::vector<std::string> headings;
    for (const std::u32string& heading : header->headings) headings.push_back(narrow(heading));
    report_.recognised(Certainty::certain, table.rows[header->row].number, "the headings of the columns",
                       join(headings, " | "));
    front_.assign(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(header->row));
    std::erase_if(front_, [](const SourceRow& row) { return filled_cells(row).empty(); });
    for (const SourceRow& row : front_) front_texts_.insert(text_of_row(row));
    said_.push_back(table.name);
    for (const std::string& heading : headings) said_.push_back(heading);
    for (const SourceRow& row : front_) said_.push_back(narrow(text_of_row(row)));
    if (many && !table.name.empty()) open_group(table.name);
    kind_.clear();
    for (std::size_t at = header->row + 1; at < table.rows.size(); ++at) read_row(table, *header, at);
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

  void read_row(const SourceTable& table, const SheetHeader& header, std::size_t at) {
    const SourceRow& row = table.rows[at];
    const std::vector<std::u32string> filled = filled_cells(row);
    if (filled.empty()) return;
    if (is_header_again(row, header) || front_texts_.contains(text_of_row(row))) {
      report_.repaired(row.number, "lines that every page carries were left out", narrow(filled.front()));
      return;
    }
    const std::u32string number = cell_of(row, header, SheetColumn::number);
    const std::u32string title = cell_of(row, header, SheetColumn::title);
    const std::u32string control = cell_of(row, header, SheetColumn::control);
    const std::u32string content = cell_of(row, header, SheetColumn::content);
    const bool named = !title.empty() || !control.empty() || (!header.find(SheetColumn::title) && !content.empty());
    if (filled.size() == 1 && (number.empty() || !is_digit(folded(number)[0]))) {
      single_cell(table, header, at, filled.front());
    } else if (!named && number.empty()) {
      continue_row(row, header);
    } else {
      entry(row, header);
    }
  }

  // A text alone in its row is a heading when rows follow it, else a note at the end.
  void single_cell(const SourceTable& table, const SheetHeader& header, std::size_t at, const std::u32string& text) {
    const bool in_answer = !cell_of(table.rows[at], header, SheetColumn::setting).empty();
    if (in_answer && !order_.empty()) {
      continue_row(table.rows[at], header);
      return;
    }
    const bool rows_follow = std::any_of(table.rows.begin() + static_cast<std::ptrdiff_t>(at) + 1, table.rows.end(),
                                         [](const SourceRow& row) { return filled_cells(row).size() > 1; });
    if (rows_follow && text.size() <= longest_group && text[0] != U'※') {
      report_.recognised(Certainty::likely, table.rows[at].number, "a group of rows", narrow(text));
      open_group(one_line(text));
    } else if (text == U"以上") {
      whitepaper_.closing = "以上";
    } else {
      unplaced_.push_back(text_line(text, table.rows[at].number));
    }
  }

  // What spilled into the next row of the file.
  void continue_row(const SourceRow& row, const SheetHeader& header) {
    if (order_.empty()) {
      for (const std::u32string& text : filled_cells(row)) unplaced_.push_back(text_line(text, row.number));
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

  void entry(const SourceRow& row, const SheetHeader& header) {
    Section section = section_of_row(row, header);
    if (const std::u32string kind = cell_of(row, header, SheetColumn::kind); !kind.empty()) kind_ = one_line(kind);
    section.item.kind.ja = kind_;
    if (const std::string group = one_line(cell_of(row, header, SheetColumn::group));
        !group.empty() && (groups_.empty() || groups_.back().title != group)) {
      const std::string kind = kind_;
      open_group(group);
      kind_ = kind;
    }
    if (groups_.empty()) groups_.emplace_back();  // rows before any group stand at the top
    // A row is a response by what it asks; where no column says its kind, its group or its own words do.
    if (section.item.empty() && section.controls.empty()) {
      if (!groups_.back().title.empty()) section.item.kind.ja = groups_.back().title;
      else section.item.content.ja = section.title;
    }
    unify_radicals(section);
    groups_.back().sections.push_back(std::move(section));
    order_.push_back({groups_.size() - 1, groups_.back().sections.size() - 1});
  }

  // ⼝ and the like, which some files hold in place of the ideographs.
  void unify_radicals(Section& section) {
    bool repaired = false;
    const auto unify = [&](std::string& text) {
      std::u32string characters = wide(text);
      bool found = false;
      for (char32_t& character : characters)
        if (const auto ideograph = unified_radical(character)) {
          character = *ideograph;
          found = true;
        }
      if (found) text = narrow(characters);
      repaired = repaired || found;
    };
    for (std::string* text : {&section.title, &section.item.kind.ja, &section.item.content.ja, &section.item.unit.ja,
                              &section.reason, &section.body.markdown, &kind_})
      unify(*text);
    for (Note& note : section.notes) {
      unify(note.title);
      unify(note.body.markdown);
    }
    if (repaired) report_.repaired(section.at.line, "radicals became the ideographs they stand for", section.title);
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
    const auto best =
        std::max_element(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best != hits.end()) {
      whitepaper_.catalog = best->first;
      settle_tie(hits, best->second);
      for (Section* section : sections) settle_controls(*section);
    } else {
      // Numbers that no catalog holds are the vendor's own.
      for (Section* section : sections) {
        for (const ControlReference& control : section->controls)
          if (section->label.empty()) section->label = control.written;
        section->controls.clear();
        keep_response(*section);
      }
      match_titles(sections);
    }
    for (Section* section : sections) report_row(*section);
  }

  // Of catalogs that hold the same number of rows, the one that the document names.
  void settle_tie(const std::map<std::string, std::size_t>& hits, std::size_t most) {
    std::vector<std::string> tied;
    for (const auto& [id, count] : hits)
      if (count == most) tied.push_back(id);
    if (tied.size() < 2) return;
    std::size_t best = 0;
    for (const std::string& id : tied) {
      // iso-27002-2022: named by its number, and better with its year.
      const std::vector<std::string_view> parts = split(id, '-');
      std::size_t named = 0;
      for (const std::string& text : said_) {
        const bool number = parts.size() == 3 && text.find(parts[1]) != std::string::npos;
        const bool sibling = parts.size() == 3 && parts[1] == "27002" && text.find("27001") != std::string::npos;
        if (!number && !sibling) continue;
        named = std::max<std::size_t>(named, text.find(parts[2]) != std::string::npos ? 2 : 1);
      }
      if (named <= best) continue;
      best = named;
      whitepaper_.catalog = id;
    }
    report_.look(best > 0 ? Certainty::likely : Certainty::guess, 0,
                 "the controls may also be of another catalog (" + join(tied, ", ") + "); this one was taken",
                 whitepaper_.catalog);
  }

  void settle_controls(Section& section) {
    for (ControlReference& control : section.controls) {
      Resolved resolved = resolve(catalogs_, whitepaper_.catalog, control.written);
      if (!resolved.control && resolved.hint && resolved.hint->starts_with("CLD.")) {
        report_.look(Certainty::likely, section.at.line, "\"" + control.written + "\" is taken for " + *resolved.hint,
                     section.title);
        if (section.controls.size() == 1) section.printed_control = control.written;
        resolved = resolve(catalogs_, whitepaper_.catalog, *resolved.hint);
      }
      if (resolved.control) {
        // `A.5.1` for the 5.1 of a catalog that writes no letter.
        const bool lettered = control.written.starts_with("A") && !resolved.control->id.starts_with("A");
        if (lettered && section.controls.size() == 1) section.printed_control = control.written;
        control.id = control.written = resolved.control->id;
        control.catalog = resolved.catalog->id;
        if (section.controls.size() == 1 && section.title == resolved.control->title.in(whitepaper_.language))
          section.title.clear();
      } else {
        report_.look(Certainty::guess, section.at.line,
                     "no control is called \"" + control.written + "\"; the number stays as printed", section.title);
        if (section.label.empty()) section.label = control.written;
      }
    }
    std::erase_if(section.controls, [](const ControlReference& control) { return control.catalog.empty(); });
    keep_response(section);
  }

  // A row whose numbers are no controls is a response by what it asks.
  void keep_response(Section& section) const {
    if (section.is_response()) return;
    std::string& content = whitepaper_.language == "en" ? section.item.content.en : section.item.content.ja;
    content = section.title.empty() ? section.label : section.title;
  }

  void match_titles(const std::vector<Section*>& sections) {
    std::vector<SheetItem> items;
    for (const Section* section : sections)
      items.push_back({section->item.kind.in(whitepaper_.language), section->title,
                       section->item.content.in(whitepaper_.language)});
    const MatchedItems matched = match_items(items, catalogs_);
    if (matched.catalog != nullptr) whitepaper_.catalog = matched.catalog->id;
    for (std::size_t at = 0; at < sections.size(); ++at)
      if (const Control* control = matched.controls[at]) settle_item(*sections[at], *control, *matched.catalog);
  }

  // What the row prints as the catalog has it is left to the catalog.
  static void settle_item(Section& section, const Control& control, const Catalog& catalog) {
    section.controls = {{catalog.id, control.id, control.id, {}}};
    const auto same_text = [](const std::string& printed, const LocalText& known) {
      return printed.empty() || printed == known.ja || printed == known.en ||
             replace_all(printed, " ", "") == replace_all(known.ja, " ", "");
    };
    const auto same = [&](const LocalText& printed, const LocalText& known) {
      return same_text(printed.ja, known) && same_text(printed.en, known);
    };
    if (section.item.content.ja == section.title) section.item.content.ja.clear();
    if (section.item.content.en == section.title) section.item.content.en.clear();
    if (same_text(section.title, control.title)) section.title.clear();
    if (same(section.item.kind, control.item.kind)) section.item.kind = {};
    if (same(section.item.content, control.item.content)) section.item.content = {};
    if (same(section.item.unit, control.item.unit)) section.item.unit = {};
  }

  void report_row(const Section& section) {
    std::vector<std::string> ids;
    for (const ControlReference& control : section.controls) ids.push_back(control.id);
    const std::string what = ids.empty() ? "a row of the vendor's own" : "row to " + join(ids, ", ");
    report_.recognised(ids.empty() ? Certainty::likely : Certainty::certain, section.at.line,
                       section.label.empty() ? what : what + ", No. " + section.label, section.title);
    const bool no_answer = section.body.markdown.empty() && section.answer == Answer::none &&
                           section.status == Status::unstated && section.notes.empty();
    if (section.status == Status::not_applicable && says_nothing(section.reason))
      report_.look(Certainty::certain, section.at.line,
                   "the row does not apply, and gives no reason; its mark stands in place of one", section.title);
    if (no_answer) report_.look(Certainty::certain, section.at.line, "the row has no answer", section.title);
  }

  // A sheet without a table: before the first table a cover, else a legend or boxes for signatures, which are no text.
  // Lines between the tables of a document are its text.
  void read_loose(const SourceTable& table) {
    const bool cover = order_.empty() && front_.empty();
    for (const SourceRow& row : table.rows) {
      const std::u32string text = text_of_row(row);
      if (text.empty()) continue;
      said_.push_back(narrow(text));
      if (cover) cover_.push_back(text_line(text, row.number));
      else if (report_.parts.empty()) unplaced_.push_back(text_line(text, row.number));
      else
        report_.look(Certainty::likely, row.number, "the sheet holds no table of answers; this was left out",
                     narrow(text));
    }
  }

  // Title, dates and publisher, which stand above the table or on a sheet of their own.
  void settle_front() {
    std::vector<TextLine> lines = cover_;
    for (const SourceRow& row : front_) lines.push_back(text_line(text_of_row(row), row.number));
    SheetFront front = read_front(std::move(lines), report_);
    whitepaper_.title = front.title.empty() ? source_.file_title : front.title;
    if (front.title.empty())
      report_.look(Certainty::guess, 0, "no title was found; this is the file's name", whitepaper_.title);
    whitepaper_.subtitle = front.subtitle;
    put_preface(front.left);
    if (whitepaper_.history.revisions.empty()) whitepaper_.history = std::move(front.history);
  }

  // Text above the rows: who it is for, what the marks mean.
  void put_preface(const std::vector<TextLine>& lines) {
    if (lines.empty()) return;
    Section preface;
    preface.title = whitepaper_.language == "en" ? "Preface" : "前文";
    preface.numbered = Numbered::no;
    preface.role = Role::preface;
    preface.body.markdown = blocks_of(lines, Syntax::plain);
    report_.recognised(Certainty::likely, lines.front().first,
                       "text before the rows became a preface, whose title is not the document's",
                       narrow(lines.front().text));
    preface_.push_back(std::move(preface));
  }

  void settle_language() {
    std::ptrdiff_t surplus = 0;
    for (const Section* row : rows())
      surplus += latin_surplus(wide(row->title)) + latin_surplus(wide(row->body.markdown));
    if (surplus <= 0) return;
    whitepaper_.language = "en";
    for (Section* row : rows())
      for (LocalText* text : {&row->item.kind, &row->item.content, &row->item.unit})
        if (text->en.empty()) text->en = std::exchange(text->ja, {});
  }

  void settle_unplaced() {
    if (groups_.size() == 1 && whitepaper_.sections.size() == 1 && whitepaper_.sections[0].title.empty()) {
      std::vector<Section> rows = std::move(whitepaper_.sections[0].sections);
      whitepaper_.sections = std::move(rows);
    } else if (!whitepaper_.sections.empty() && whitepaper_.sections[0].title.empty()) {
      std::vector<Section> rows = std::move(whitepaper_.sections[0].sections);
      whitepaper_.sections.erase(whitepaper_.sections.begin());
      whitepaper_.sections.insert(whitepaper_.sections.begin(), std::make_move_iterator(rows.begin()),
                                  std::make_move_iterator(rows.end()));
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
    section.title = whitepaper_.language == "en" ? "Unplaced text" : "未配置の文章";
    section.numbered = Numbered::no;
    section.body.markdown = blocks_of(unplaced_, Syntax::plain);
    for (const TextLine& line : unplaced_)
      report_.look(Certainty::guess, line.first, "this text was not placed", narrow(line.text));
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
  std::vector<std::string> said_;  // names of sheets, headings and lines above the tables
  std::vector<TextLine> cover_;    // of sheets before the first table
  std::vector<TextLine> unplaced_;
  std::vector<Section> preface_;
  std::string kind_;  // of the rows above: the cell spans them
};

}  // namespace

bool is_checksheet(const std::vector<SourceTable>& tables) {
  return std::any_of(tables.begin(), tables.end(),
                     [](const SourceTable& table) { return find_sheet_header(table).has_value(); });
}

Whitepaper read_checksheet(const std::vector<SourceTable>& tables, const ChecksheetSource& source,
                           const Catalogs& catalogs, ImportReport& report) {
  return Checksheet(source, catalogs, report).read(tables);
}

}  // namespace hakusho::imports
