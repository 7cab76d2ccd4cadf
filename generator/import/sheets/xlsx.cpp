#include "import/sheets/xlsx.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "import/formats/package.h"
#include "import/sheets/cell_place.h"
#include "import/sheets/xlsx_styles.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_rows = 100'000;
constexpr std::size_t most_merges = 20'000;
constexpr std::size_t most_hidden_columns = 16'384;

bool is_wanted(std::string_view name) {
  return name.ends_with(".rels") ||
         (name.starts_with("xl/") && name.ends_with(".xml") &&
          (name.find("worksheets/") != std::string_view::npos || name.find("workbook") != std::string_view::npos ||
           name.ends_with("sharedStrings.xml") || name.ends_with("styles.xml")));
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

// `_x000D_` is a carriage return (ISO/IEC 29500-1, 22.9.2.19); only that one is met in cells.
std::u32string cell_text(const std::string& text) {
  return wide(replace_all(replace_all(replace_all(text, "_x000D_", ""), "\r\n", "\n"), "\r", "\n"));
}

// The columns that the sheet hides.
std::set<std::size_t> hidden_columns(const pugi::xml_node& columns) {
  std::set<std::size_t> hidden;
  for (const pugi::xml_node& column : columns.children()) {
    if (!is_true(attribute(column, "hidden"))) continue;
    const int first = integer_in(attribute(column, "min"), 0);
    const int last = std::min(integer_in(attribute(column, "max"), 0), static_cast<int>(most_hidden_columns));
    for (int at = std::max(first, 1); at <= last; ++at) hidden.insert(static_cast<std::size_t>(at - 1));
  }
  return hidden;
}

class Workbook {
 public:
  Workbook(const Package& package, ImportReport& report) : package_(package), report_(report) {}

  Result<std::vector<SourceTable>> read() {
    std::string main = "xl/workbook.xml";
    for (const auto& [id, relation] : package_.relations(""))
      if (relation.type == "officeDocument" && package_.holds(relation.target)) main = relation.target;
    const auto document = package_.part(main);
    const pugi::xml_node root = child(*document, "workbook");
    if (!root) return Failure{"the archive holds no workbook", "save the file as XLSX"};
    const std::map<std::string, Relation> relations = package_.relations(main);
    std::string strings = "xl/sharedStrings.xml";
    std::string styles = "xl/styles.xml";
    for (const auto& [id, relation] : relations) {
      if (relation.type == "sharedStrings") strings = relation.target;
      if (relation.type == "styles") styles = relation.target;
    }
    read_strings(strings);
    looks_ = cell_looks(child(*package_.part(styles), "styleSheet"));
    if (is_true(attribute(child(root, "workbookPr"), "date1904"))) dates_ = DateSystem::from_1904;
    std::vector<SourceTable> tables;
    report_.unit = "row";
    std::size_t before = 0;  // rows of the sheets before
    for (const pugi::xml_node& sheet : child(root, "sheets").children()) {
      const auto relation = relations.find(std::string(attribute(sheet, "id")));
      if (relation == relations.end()) continue;
      const std::string name(attribute(sheet, "name"));
      if (const std::string_view state = attribute(sheet, "state"); state == "hidden" || state == "veryHidden") {
        report_.look(Certainty::certain, 0, "the hidden sheet \"" + name + "\" was left out");
        continue;
      }
      const auto part = package_.part(relation->second.target);
      const pugi::xml_node content = child(*part, "worksheet");
      if (!content) continue;
      report_.parts.push_back({before + 1, name});
      before_ = before;
      tables.push_back(read_sheet(content));
      tables.back().name = name;
      if (!tables.back().rows.empty()) before = std::max(before, tables.back().rows.back().number);
    }
    if (tables.empty()) return Failure{"the workbook holds no sheet that can be read", "save the file as XLSX again"};
    return tables;
  }

 private:
  void read_strings(const std::string& part) {
    const auto strings = package_.part(part);
    for (const pugi::xml_node& item : child(*strings, "sst").children())
      if (local_name(item) == "si") strings_.push_back(string_text(item));
  }

  // What the cell shows; its struck-out text is told in the report.
  std::string shown(const pugi::xml_node& cell, std::size_t place) {
    const std::string_view type = attribute(cell, "t");
    const std::string value = child(cell, "v").child_value();
    static const CellLook plain;
    const auto style = static_cast<std::size_t>(integer_in(attribute(cell, "s"), 0));
    const CellLook& look = style < looks_.size() ? looks_[style] : plain;
    CellText text;
    if (type == "inlineStr") {
      text = string_text(child(cell, "is"));
    } else if (type == "s") {
      const unsigned long index = std::strtoul(value.c_str(), nullptr, 10);
      if (index < strings_.size()) text = strings_[index];
    } else if (type == "b") {
      text.text = value == "1" ? "TRUE" : "FALSE";
    } else if (type == "str" || type == "e" || value.empty()) {
      text.text = value;
    } else {
      char* end = nullptr;
      const double number = std::strtod(value.c_str(), &end);
      text.text = *end == '\0' ? look.format.number(number, dates_) : value;
    }
    if (type == "inlineStr" || type == "s" || type == "str") text.text = look.format.text(text.text);
    if (look.struck) text.struck += std::exchange(text.text, {});
    if (!trimmed(wide(text.struck)).empty())
      report_.look(Certainty::certain, place, "struck-out text was left out", text.struck);
    return text.text;
  }

  SourceTable read_sheet(const pugi::xml_node& root) {
    SourceTable table;
    const std::set<std::size_t> hidden = hidden_columns(child(root, "cols"));
    std::set<std::size_t> with_text;  // hidden columns that hold some
    std::size_t hidden_rows = 0;
    std::size_t first_hidden = 0;
    std::size_t number = before_;
    for (const pugi::xml_node& node : child(root, "sheetData").children()) {
      if (local_name(node) != "row" || table.rows.size() >= most_rows || cells_ > most_cells) continue;
      SourceRow row;
      const int written = integer_in(attribute(node, "r"), 0);
      number = written > 0 ? before_ + static_cast<std::size_t>(written) : number + 1;
      row.number = number;
      const bool hidden_row = is_true(attribute(node, "hidden"));
      bool filled = false;
      for (const pugi::xml_node& cell : node.children()) {
        if (local_name(cell) != "c") continue;
        const auto place = cell_place(attribute(cell, "r"));
        const std::size_t column = place ? place->column : row.cells.size();
        if (column >= most_cells_in_row) continue;
        if (row.cells.size() <= column) row.cells.resize(column + 1);
        if (hidden_row || hidden.contains(column)) {
          const bool text = child(cell, "v") || child(cell, "is");
          filled = filled || text;
          if (text && !hidden_row) with_text.insert(column);
          continue;
        }
        row.cells[column] = cell_text(shown(cell, row.number));
      }
      cells_ += row.cells.size() + 1;
      if (hidden_row) {
        if (filled && hidden_rows++ == 0) first_hidden = row.number;
        row.cells.clear();
      }
      table.rows.push_back(std::move(row));
    }
    if (hidden_rows > 0)
      report_.look(Certainty::certain, first_hidden,
                   hidden_rows == 1
                       ? "a hidden row was left out"
                       : std::to_string(hidden_rows) + " hidden rows were left out, the first of them here");
    for (const std::size_t column : with_text)
      report_.look(Certainty::certain, before_ + 1, "the hidden column " + column_name(column) + " was left out");
    spread_merged(child(root, "mergeCells"), table, hidden);
    return table;
  }

  // A cell over several rows stands in the first; the rows below get its text as well.
  void spread_merged(const pugi::xml_node& merges, SourceTable& table, const std::set<std::size_t>& hidden) const {
    std::map<std::size_t, std::size_t> index;
    for (std::size_t at = 0; at < table.rows.size(); ++at) index[table.rows[at].number] = at;
    std::size_t count = 0;
    std::size_t filled = 0;
    for (const pugi::xml_node& merge : merges.children()) {
      if (++count > most_merges) return;
      const std::string_view reference = attribute(merge, "ref");
      const std::size_t colon = reference.find(':');
      if (colon == std::string_view::npos) continue;
      const auto first = cell_place(reference.substr(0, colon));
      const auto last = cell_place(reference.substr(colon + 1));
      if (!first || !last || first->column != last->column || hidden.contains(first->column)) continue;
      const auto top = index.find(before_ + first->row + 1);
      if (top == index.end() || first->column >= table.rows[top->second].cells.size()) continue;
      const std::u32string text = table.rows[top->second].cells[first->column];
      for (auto below = std::next(top); below != index.end() && below->first <= before_ + last->row + 1; ++below) {
        if (++filled > most_cells) return;
        std::vector<std::u32string>& cells = table.rows[below->second].cells;
        if (cells.empty()) continue;  // a hidden or an empty row
        if (cells.size() <= first->column) cells.resize(first->column + 1);
        if (cells[first->column].empty()) cells[first->column] = text;
      }
    }
  }

  const Package& package_;
  ImportReport& report_;
  std::vector<CellText> strings_;
  std::vector<CellLook> looks_;
  DateSystem dates_ = DateSystem::from_1900;
  std::size_t before_ = 0;
  std::size_t cells_ = 0;
};

}  // namespace

Result<std::vector<SourceTable>> read_xlsx(std::string_view bytes, ImportReport& report) {
  Result<Package> package = Package::open(bytes, is_wanted);
  if (!package) return package.failure();
  return Workbook(*package, report).read();
}

}  // namespace hakusho::imports
