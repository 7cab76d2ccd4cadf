#include "import/sheets/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "base/text.h"
#include "import/sheets/archive.h"
#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_rows = 100'000;
constexpr std::size_t most_merges = 20'000;
constexpr std::size_t most_tags = 4'000'000;  // a node of the parsed file takes far more room than `<c/>`

bool is_wanted(std::string_view name) {
  return name.starts_with("xl/") && (name.ends_with(".xml") || name.ends_with(".rels")) &&
         (name.find("worksheets/") != std::string_view::npos || name.find("workbook") != std::string_view::npos ||
          name.ends_with("sharedStrings.xml") || name.ends_with("styles.xml"));
}

// The name without its namespace prefix.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& node : parent.children())
    if (local_name(node) == name) return node;
  return {};
}

// The text of a string with its runs; readings of kanji (rPh) are no part of it.
std::string string_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children()) {
    if (local_name(part) == "t") text += part.child_value();
    else if (local_name(part) == "r") text += child(part, "t").child_value();
  }
  return text;
}

// `_x000D_` is a carriage return (ISO/IEC 29500-1, 22.9.2.19); only that one is met in cells.
std::u32string cell_text(std::string text) {
  return wide(replace_all(replace_all(replace_all(text, "_x000D_", ""), "\r\n", "\n"), "\r", "\n"));
}

enum class NumberFormat { plain, date, percent };

NumberFormat format_of(int id, const std::map<int, std::string>& codes) {
  if (const auto code = codes.find(id); code != codes.end()) {
    std::string shown;  // without texts in quotes and conditions in brackets
    char inside = 0;
    for (const char character : code->second) {
      if (inside != 0) inside = character == inside ? 0 : inside;
      else if (character == '"') inside = '"';
      else if (character == '[') inside = ']';
      else shown += character;
    }
    if (shown.find('%') != std::string::npos) return NumberFormat::percent;
    return shown.find_first_of("ymdYMD") != std::string::npos && shown.find("General") == std::string::npos
               ? NumberFormat::date
               : NumberFormat::plain;
  }
  if (id == 9 || id == 10) return NumberFormat::percent;
  const bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return date ? NumberFormat::date : NumberFormat::plain;
}

// Days since 1899-12-30, by the algorithm for civil dates over 400-year cycles.
std::string date_of_serial(double serial, bool from_1904) {
  if (serial < 61 || serial > 2'958'465) return fmt::format("{}", serial);
  const long days = static_cast<long>(serial) + (from_1904 ? 1462 : 0) - 25569;  // since 1970-01-01
  const long shifted = days + 719468;
  const long era = shifted / 146097;
  const long day_of_era = shifted - era * 146097;
  const long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long month_index = (5 * day_of_year + 2) / 153;
  const long day = day_of_year - (153 * month_index + 2) / 5 + 1;
  const long month = month_index < 10 ? month_index + 3 : month_index - 9;
  return fmt::format("{}/{}/{}", year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

// `B12` → column 1, row 11; null for what is no reference.
struct CellPlace {
  std::size_t column = 0;
  std::size_t row = 0;
};
std::optional<CellPlace> place_of(std::string_view reference) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 3; ++at)
    place.column = place.column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
  const std::size_t letters = at;
  for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9' && at < letters + 7; ++at)
    place.row = place.row * 10 + static_cast<std::size_t>(reference[at] - '0');
  if (letters == 0 || at != reference.size() || place.row == 0) return std::nullopt;
  --place.column;
  --place.row;
  return place;
}

class Workbook {
 public:
  explicit Workbook(std::map<std::string, std::string> entries) : entries_(std::move(entries)) {}

  Result<std::vector<SourceTable>> read() {
    std::size_t tags = 0;
    for (const auto& [name, bytes] : entries_)
      tags += static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '<'));
    if (tags > most_tags)
      return Failure{fmt::format("the workbook holds more than {} tags", most_tags),
                     "take the sheets that are needed into a file of their own"};
    const auto workbook = document("xl/workbook.xml");
    if (!workbook) return Failure{"the archive holds no workbook", "save the file as XLSX"};
    read_strings();
    read_formats();
    const pugi::xml_node root = child(*workbook, "workbook");
    from_1904_ = child(root, "workbookPr").attribute("date1904").as_bool();
    const std::map<std::string, std::string> targets = sheet_targets();
    std::vector<SourceTable> tables;
    for (const pugi::xml_node& sheet : child(root, "sheets").children()) {
      std::string relation;
      for (const pugi::xml_attribute& attribute : sheet.attributes())
        if (std::string_view(attribute.name()).ends_with(":id")) relation = attribute.value();
      const auto target = targets.find(relation);
      if (target == targets.end()) continue;
      if (auto table = read_sheet(target->second)) {
        table->name = sheet.attribute("name").value();
        tables.push_back(std::move(*table));
      }
    }
    if (tables.empty()) return Failure{"the workbook holds no sheet that can be read", "save the file as XLSX again"};
    return tables;
  }

 private:
  std::optional<pugi::xml_document> document(const std::string& name) const {
    const auto entry = entries_.find(name);
    if (entry == entries_.end()) return std::nullopt;
    pugi::xml_document parsed;
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!parsed.load_buffer(entry->second.data(), entry->second.size(), options, pugi::encoding_utf8))
      return std::nullopt;
    return parsed;
  }

  void read_strings() {
    const auto strings = document("xl/sharedStrings.xml");
    if (!strings) return;
    for (const pugi::xml_node& item : child(*strings, "sst").children())
      if (local_name(item) == "si") strings_.push_back(string_text(item));
  }

  void read_formats() {
    const auto styles = document("xl/styles.xml");
    if (!styles) return;
    const pugi::xml_node root = child(*styles, "styleSheet");
    std::map<int, std::string> codes;
    for (const pugi::xml_node& format : child(root, "numFmts").children())
      codes[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").value();
    for (const pugi::xml_node& style : child(root, "cellXfs").children())
      formats_.push_back(format_of(style.attribute("numFmtId").as_int(), codes));
  }

  std::map<std::string, std::string> sheet_targets() const {
    std::map<std::string, std::string> targets;
    const auto relations = document("xl/_rels/workbook.xml.rels");
    if (!relations) return targets;
    for (const pugi::xml_node& relation : child(*relations, "Relationships").children()) {
      const std::string_view target = relation.attribute("Target").value();
      targets[relation.attribute("Id").value()] =
          std::string(target.starts_with("/") ? target.substr(1) : "xl/" + std::string(target));
    }
    return targets;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    const std::string value = child(cell, "v").child_value();
    if (type == "inlineStr") return string_text(child(cell, "is"));
    if (type == "s") {
      const unsigned long index = std::strtoul(value.c_str(), nullptr, 10);
      return index < strings_.size() ? strings_[index] : std::string();
    }
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "str" || type == "e" || value.empty()) return value;
    return number_text(value, cell.attribute("s").as_uint());
  }

  std::string number_text(const std::string& value, std::size_t style) const {
    const NumberFormat format = style < formats_.size() ? formats_[style] : NumberFormat::plain;
    if (format == NumberFormat::plain) return value;
    const double number = std::strtod(value.c_str(), nullptr);
    return format == NumberFormat::date ? date_of_serial(number, from_1904_) : fmt::format("{:.10g}%", number * 100);
  }

  std::optional<SourceTable> read_sheet(const std::string& name) const {
    const auto sheet = document(name);
    if (!sheet) return std::nullopt;
    SourceTable table;
    std::size_t cells = 0;
    const pugi::xml_node root = child(*sheet, "worksheet");
    for (const pugi::xml_node& node : child(root, "sheetData").children()) {
      if (local_name(node) != "row" || table.rows.size() >= most_rows || cells > most_cells) continue;
      SourceRow row;
      row.number = node.attribute("r").as_uint(static_cast<unsigned>(table.rows.size() + 1));
      for (const pugi::xml_node& cell : node.children()) {
        if (local_name(cell) != "c") continue;
        const auto place = place_of(cell.attribute("r").value());
        const std::size_t column = place ? place->column : row.cells.size();
        if (column >= most_cells_in_row) continue;
        if (row.cells.size() <= column) row.cells.resize(column + 1);
        row.cells[column] = cell_text(value_of(cell));
      }
      cells += row.cells.size() + 1;
      table.rows.push_back(std::move(row));
    }
    spread_merged(child(root, "mergeCells"), table);
    return table;
  }

  // A cell over several rows stands in the first; the rows below get its text as well.
  static void spread_merged(const pugi::xml_node& merges, SourceTable& table) {
    std::map<std::size_t, std::size_t> index;
    for (std::size_t at = 0; at < table.rows.size(); ++at) index[table.rows[at].number] = at;
    std::size_t count = 0;
    std::size_t filled = 0;
    for (const pugi::xml_node& merge : merges.children()) {
      if (++count > most_merges) return;
      const std::string_view reference = merge.attribute("ref").value();
      const std::size_t colon = reference.find(':');
      if (colon == std::string_view::npos) continue;
      const auto first = place_of(reference.substr(0, colon));
      const auto last = place_of(reference.substr(colon + 1));
      if (!first || !last || first->column != last->column) continue;
      const auto top = index.find(first->row + 1);
      if (top == index.end() || first->column >= table.rows[top->second].cells.size()) continue;
      const std::u32string text = table.rows[top->second].cells[first->column];
      for (auto below = std::next(top); below != index.end() && below->first <= last->row + 1; ++below) {
        if (++filled > most_cells) return;
        std::vector<std::u32string>& cells = table.rows[below->second].cells;
        if (cells.size() <= first->column) cells.resize(first->column + 1);
        if (cells[first->column].empty()) cells[first->column] = text;
      }
    }
  }

  std::map<std::string, std::string> entries_;
  std::vector<std::string> strings_;
  std::vector<NumberFormat> formats_;
  bool from_1904_ = false;
};

}  // namespace

bool is_xlsx(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

Result<std::vector<SourceTable>> read_xlsx(std::string_view bytes) {
  Result<std::map<std::string, std::string>> entries = unpack(bytes, is_wanted);
  if (!entries) return entries.failure();
  return Workbook(std::move(*entries)).read();
}

}  // namespace hakusho::imports
