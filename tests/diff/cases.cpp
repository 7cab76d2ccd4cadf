#include "cases.h"

#include <regex>
#include <stdexcept>

#include "base/files.h"
#include "base/limits.h"
#include "base/text.h"
#include "read/catalog.h"
#include "read/markdown.h"
#include "read/whitepaper.h"

namespace hakusho::cases {

using namespace read;
using namespace hakusho::diff;

std::vector<YAML::Node> of_level(const std::string& level) {
  std::vector<YAML::Node> found;
  const YAML::Node file = YAML::LoadFile(HAKUSHO_SOURCE "/tests/diff/cases.yaml");
  for (const YAML::Node& each : file["cases"])
    if (text(each, "level") == level) found.push_back(each);
  return found;
}

std::string text(const YAML::Node& node, const std::string& key) {
  return node[key] ? node[key].as<std::string>() : std::string();
}

std::string marked(const std::string& markdown) {
  const std::string strong = std::regex_replace(markdown, std::regex(R"(\*\*([^*]*)\*\*)"), "\x01$1\x02");
  return std::regex_replace(strong, std::regex(R"(\[([^\]]*)\]\(([^)]*)\))"), "\x10$1\x12$2\x13");
}

std::string critic(const Script& script) {
  std::string line;
  for (const Piece& piece : script) {
    const std::string before = spell_marks(piece.before);
    const std::string after = spell_marks(piece.after);
    switch (piece.kind) {
      case PieceKind::equal: line += before; break;
      case PieceKind::removed: line += "{--" + before + "--}"; break;
      case PieceKind::added: line += "{++" + after + "++}"; break;
      case PieceKind::format: line += "{~~" + before + "~>" + after + "~~}"; break;
      case PieceKind::moved_from: line += "{<<" + before + "<<}"; break;
      case PieceKind::moved_to: line += "{>>" + after + ">>}"; break;
    }
  }
  return line;
}

std::vector<Edit> edits(const Script& script) {
  std::vector<Edit> found;
  bool open = false;
  for (const Piece& piece : script) {
    const bool edit = piece.kind == PieceKind::removed || piece.kind == PieceKind::added;
    if (edit && !open) found.push_back({});
    if (edit) {
      found.back().removed += spell_marks(piece.before);
      found.back().added += spell_marks(piece.after);
    }
    open = edit;
  }
  return found;
}

namespace {

void close(Whitepaper& whitepaper, Section& section, std::string& body) {
  if (section.id.empty() && section.title.empty()) return;
  Diagnostics found;
  section.body = read_markdown(body, "case", {}, found);
  body.clear();
  const bool below = section.label.find('-') != std::string::npos && !whitepaper.sections.empty() &&
                     whitepaper.sections.back().role == Role::chapter;
  (below ? whitepaper.sections.back().sections : whitepaper.sections).push_back(section);
  section = {};
}

}  // namespace

Whitepaper document(const std::string& markdown) {
  static const std::regex heading(R"(^(#+)\s+(?:([0-9]+(?:[-.][0-9]+)*)\.?\s+)?(.*?)(?:\s*\{#([^}]+)\})?\s*$)");
  Whitepaper whitepaper;
  Section section;
  std::string body;
  for (const std::string_view line : split_lines(markdown)) {
    std::smatch match;
    const std::string text(line);
    if (!std::regex_match(text, match, heading)) {
      body += text + "\n";
      continue;
    }
    close(whitepaper, section, body);
    section.label = match[2];
    section.title = match[3];
    section.id = match[4].length() > 0 ? match[4].str() : "section-" + std::to_string(whitepaper.sections.size() + 1);
    section.id_given = match[4].length() > 0;
    if (match[1].length() == 1) section.role = Role::chapter;
  }
  close(whitepaper, section, body);
  return whitepaper;
}

namespace {

std::string unit_name(const UnitChange& unit) {
  switch (unit.form().kind) {
    case UnitKind::item: return "item";
    case UnitKind::table: return "table";
    case UnitKind::field: return "field";
    default: return "paragraph";
  }
}

std::string whole(const TextChange& text) {
  const std::string after = after_of(text.script);
  return after.empty() ? before_of(text.script) : after;
}

void add_text(std::vector<Facet>& found, const std::string& at, const std::string& name, const TextChange& text) {
  bool edited = false;
  for (const Piece& piece : text.script) {
    edited = edited || piece.kind == PieceKind::removed || piece.kind == PieceKind::added;
    if (piece.kind == PieceKind::moved_to)
      found.push_back({at, "sentence", "moved", piece.after, "", "", "", "", "", ""});
  }
  if (edited) found.push_back({at, name, "modified", whole(text), critic(text.script), "", "", "", "", ""});
  else if (text.state == TextState::format_only)
    found.push_back({at, name, "format-only", whole(text), critic(text.script), "", "", "", "", ""});
}

void add_table(std::vector<Facet>& found, const std::string& at, const TableChange& table) {
  for (const ColumnChange& column : table.columns) {
    if (column.presence != Presence::both)
      found.push_back({at, "column", column.presence == Presence::added ? "added" : "removed", whole(column.name), "",
                       "", "", "", "", ""});
    else if (column.name.state != TextState::same)
      found.push_back({at, "column", "retitled", whole(column.name), critic(column.name.script), "", "", "", "", ""});
  }
  for (const RowChange& row : table.rows) {
    if (row.presence != Presence::both) {
      found.push_back(
          {at, "row", row.presence == Presence::added ? "added" : "removed", row.key, "", "", "", "", "", ""});
      continue;
    }
    if (row.movement != Movement::none) found.push_back({at, "row", "moved", row.key, "", "", "", "", "", ""});
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const TextChange& cell = row.cells[column].text;
      if (cell.state >= TextState::modified)
        found.push_back(
            {at, "cell", "modified", "", critic(cell.script), row.key, whole(table.columns[column].name), "", "", ""});
    }
  }
}

void add_unit(std::vector<Facet>& found, const std::string& at, const UnitChange& unit) {
  const std::string name = unit_name(unit);
  if (!unit.to_section.empty()) return;  // named where it stands now
  if (unit.presence != Presence::both) {
    found.push_back(
        {at, name, unit.presence == Presence::added ? "added" : "removed", whole(unit.text), "", "", "", "", "", ""});
    return;
  }
  if (unit.movement != Movement::none)
    found.push_back({at, name, "moved", whole(unit.text), "", "", "", "", "", unit.from_section});
  const char* shape = unit.shape == UnitShape::split    ? "split"
                      : unit.shape == UnitShape::merged ? "merged"
                                                        : "restructured";
  if (unit.shape != UnitShape::same)
    found.push_back({at, "paragraph", shape, whole(unit.text), "", "", "", "", "", ""});
  if (unit.shape == UnitShape::same || unit.text.state >= TextState::modified) add_text(found, at, name, unit.text);
  if (unit.table) add_table(found, at, *unit.table);
}

}  // namespace

std::vector<Facet> facets(const DiffReport& report) {
  std::vector<Facet> found;
  for (const SectionChange& section : report.sections) {
    if (section.presence != Presence::both) {
      found.push_back({section.id, "section", section.presence == Presence::added ? "added" : "removed",
                       whole(section.title), "", "", "", "", "", ""});
      continue;
    }
    if (section.movement != Movement::none)
      found.push_back({section.id, "section", "moved", "", "", "", "", "", "", ""});
    if (section.renumbered())
      found.push_back(
          {section.id, "section", "renumbered", "", "", "", "", section.number_before, section.number_after, ""});
    if (section.retitled())
      found.push_back({section.id, "section", "retitled", "", critic(section.title.script), "", "", "", "", ""});
    for (const UnitChange& unit : section.units) add_unit(found, section.id, unit);
  }
  return found;
}

Content::Content() {
  Diagnostics found;
  const std::string folder = HAKUSHO_SOURCE "/content/catalogs/";
  for (const std::string& file : list_folder(folder)) {
    const std::string id = file.substr(0, file.find('.'));
    if (auto catalog = read_catalog(*read_file(folder + file, limits::dataset_file_bytes), file, id, found))
      catalogs.emplace(id, *catalog);
  }
  if (found.has_errors()) throw std::runtime_error(format_text(found.all().front()));
}

Whitepaper Content::whitepaper(const std::string& vendor, const std::string& id, const std::string& file) const {
  Diagnostics found;
  const std::string path = "content/vendors/" + vendor + "/" + id + "/" + file;
  const std::string bytes = *read_file(HAKUSHO_SOURCE "/" + path, limits::dataset_file_bytes);
  std::optional<Whitepaper> read = read_whitepaper(bytes, path, vendor, id, catalogs, found);
  if (!read || found.has_errors()) throw std::runtime_error(format_text(found.all().front()));
  return *read;
}

std::string describe(const Facet& facet) {
  std::string line;
  for (const std::string& part : {facet.at, facet.unit, facet.change, facet.text, facet.redline, facet.row,
                                  facet.column, facet.before, facet.after, facet.from})
    if (!part.empty()) line += (line.empty() ? "" : " | ") + part;
  return line;
}

}  // namespace hakusho::cases
