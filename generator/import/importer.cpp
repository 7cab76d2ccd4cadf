#include "import/importer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "import/lines/converter_markdown.h"
#include "import/lines/footnotes.h"
#include "import/lines/labelled_blocks.h"
#include "import/lines/pipes.h"
#include "import/lines/source_lines.h"
#include "import/lines/source_text.h"
#include "import/sections/document.h"
#include "import/sheets/checksheet.h"
#include "import/sheets/csv.h"
#include "import/sheets/xlsx.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_line_bytes = 128u << 10;  // of a paragraph that a program wrote on one line
constexpr std::size_t most_lines = 100'000;

Failure too_long() {
  return {fmt::format("the text is longer than {} MiB", limits::dataset_file_bytes >> 20),
          "import the part that is the whitepaper"};
}

// No encoding but those with NUL bytes takes more bytes than UTF-8.
bool is_surely_too_long(std::string_view bytes) {
  return bytes.size() > limits::dataset_file_bytes && bytes.find('\0') == std::string_view::npos;
}

// What goes beyond these bounds is no whitepaper, and could not be read again as one.
std::optional<Failure> beyond_bounds(std::string_view text) {
  if (text.size() > limits::dataset_file_bytes) return too_long();
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < text.size(); ++lines) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin > most_line_bytes)
      return Failure{fmt::format("line {} is longer than {} KiB", lines + 1, most_line_bytes >> 10),
                     "is this the text of a document?"};
    begin = end + 1;
  }
  if (lines > most_lines)
    return Failure{fmt::format("the text has more than {} lines", most_lines),
                   "import the part that is the whitepaper"};
  return std::nullopt;
}

Failure too_many_headings() {
  return {fmt::format("the document has more than {} headings", most_headings), "is this the text of a whitepaper?"};
}

Failure no_text(const std::string& path) {
  return {"\"" + path + "\" holds no text", "a scanned PDF needs text recognition first"};
}

std::string file_title(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// Markdown has headings the way Markdown writes them, and a file of that name has one at least.
Syntax syntax_of(const std::vector<SourceLine>& lines, const std::string& path) {
  const bool named = path.ends_with(".md") || path.ends_with(".markdown");
  return count_markdown_headings(lines) >= (named ? 1 : 3) ? Syntax::markdown : Syntax::plain;
}

Imported counted(Imported imported, const ImportSource& source) {
  if (source.form) imported.whitepaper.layout = word_of(*source.form);
  for (const SectionAt& at : sections_in_order(imported.whitepaper)) {
    ++imported.report.sections;
    if (at.section->is_response()) ++imported.report.responses;
  }
  imported.report.revisions = imported.whitepaper.history.revisions.size();
  imported.report.form = imported.whitepaper.layout;
  return imported;
}

bool is_bar_row(const SourceLine& line) { return line.text.starts_with(U"|"); }

bool is_bar_rule(const SourceLine& line) { return line.text.find_first_not_of(U"|-: ") == std::u32string::npos; }

// Lines with bars as rows of cells, every other line as a row of one cell.
SourceTable table_of_pipes(const std::vector<SourceLine>& lines) {
  SourceTable table;
  for (const SourceLine& line : lines) {
    const bool row = is_bar_row(line);
    if (row && is_bar_rule(line)) continue;
    SourceRow cells{line.number, row ? pipe_cells(line.text) : std::vector<std::u32string>{line.text}};
    if (!row)
      while (cells.cells[0].starts_with(U"#") || cells.cells[0].starts_with(U" ")) cells.cells[0].erase(0, 1);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

// Prose with a table in it is a document.
bool is_mostly_rows(const SourceTable& table) {
  const auto rows =
      std::count_if(table.rows.begin(), table.rows.end(), [](const SourceRow& row) { return row.cells.size() > 2; });
  const auto prose = std::count_if(table.rows.begin(), table.rows.end(), [](const SourceRow& row) {
    return row.cells.size() == 1 && row.cells[0].size() > 40;
  });
  return rows > 2 * prose;
}

// What speaks for a document whose main matter is one table of answers, and what against it.
struct TableEvidence {
  std::size_t rows = 0;      // of all tables
  std::size_t largest = 0;   // rows of the longest one
  std::size_t headings = 0;  // other than the title
  std::size_t prose = 0;     // lines with sentences
};

TableEvidence evidence_of(const std::vector<SourceLine>& lines) {
  TableEvidence evidence;
  std::size_t run = 0;
  for (const SourceLine& line : lines) {
    if (is_bar_row(line) && !is_bar_rule(line)) {
      ++evidence.rows;
      evidence.largest = std::max(evidence.largest, ++run);
      continue;
    }
    if (!is_bar_row(line)) run = 0;
    if (is_bar_row(line)) continue;
    if (line.text[0] == U'#') ++evidence.headings;
    else if (line.text.find(U'。') != std::u32string::npos || line.text.ends_with(U".")) ++evidence.prose;
  }
  return evidence;
}

// One table, nearly all rows of the document, and not more sentences and headings around it than rows in it.
bool is_main_matter(const TableEvidence& evidence) {
  if (evidence.largest < 4 || evidence.largest * 3 < evidence.rows * 2) return false;
  return evidence.prose < 3 ? evidence.largest >= 2 * evidence.headings
                            : evidence.headings <= 1 && evidence.largest > 2 * evidence.prose;
}

// The table that the text is: delimited text with the headings of a checksheet, or Markdown that is mostly one.
std::optional<SourceTable> table_of(const std::string& text, const ImportSource& source) {
  const bool named = source.path.ends_with(".csv") || source.path.ends_with(".tsv");
  if (const auto delimiter = delimiter_of(text)) {
    SourceTable table = read_delimited(text, *delimiter);
    if (named || (is_checksheet({table}) && is_mostly_rows(table))) return table;
  }
  if (named) return read_delimited(text, source.path.ends_with(".tsv") ? '\t' : ',');
  ImportReport quiet;
  const std::vector<SourceLine> lines = without_converter_marks(source_lines(text), quiet).lines;
  if (!is_main_matter(evidence_of(lines))) return std::nullopt;
  SourceTable table = table_of_pipes(lines);
  return is_checksheet({table}) ? std::optional(std::move(table)) : std::nullopt;
}

}  // namespace

std::string_view word_of(DocumentForm form) {
  switch (form) {
    case DocumentForm::guideline: return "guideline";
    case DocumentForm::annex: return "annex";
    case DocumentForm::checksheet: return "checksheet";
  }
  return "";
}

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Result<Imported> import_document(std::string_view bytes, const ImportSource& source, const Catalogs& catalogs) {
  Imported imported;
  imported.report.file = source.path;
  const ChecksheetSource sheet{source.vendor, source.whitepaper, file_title(source.path)};
  if (is_xlsx(bytes)) {
    Result<std::vector<SourceTable>> tables = read_xlsx(bytes);
    if (!tables) return tables.failure();
    imported.report.encoding = "XLSX";
    imported.whitepaper = read_checksheet(*tables, sheet, catalogs, imported.report);
    if (imported.whitepaper.sections.empty()) return no_text(source.path);
    return counted(std::move(imported), source);
  }
  if (is_surely_too_long(bytes)) return too_long();
  Result<SourceText> text = decode_source(bytes);
  if (!text) return text.failure();
  imported.report.encoding = text->encoding;
  if (auto beyond = beyond_bounds(text->text)) return *beyond;
  for (const std::string& repair : text->repairs) imported.report.repaired(0, repair);
  if (const auto table = table_of(text->text, source)) {
    imported.whitepaper = read_checksheet({*table}, sheet, catalogs, imported.report);
    if (imported.whitepaper.sections.empty()) return no_text(source.path);
    return counted(std::move(imported), source);
  }
  std::vector<SourceLine> lines = source_lines(text->text);
  if (lines.empty()) return no_text(source.path);
  const Syntax syntax = syntax_of(lines, source.path);
  if (syntax == Syntax::markdown && count_markdown_headings(lines) > most_headings) return too_many_headings();
  CleanMarkdown clean;
  if (syntax == Syntax::markdown) {
    clean = without_converter_marks(std::move(lines), imported.report);
    lines = with_footnotes_in_sections(std::move(clean.lines), imported.report);
  }
  lines = with_blocks_as_headings(
      std::move(lines), syntax == Syntax::markdown ? HeadingMark::markdown : HeadingMark::none, imported.report);
  const NumbersAre numbers =
      source.form == DocumentForm::guideline ? NumbersAre::the_documents_own : NumbersAre::unknown;
  const DocumentSource document{source.vendor,           source.whitepaper, syntax,
                                file_title(source.path), numbers,           std::move(clean.front_matter)};
  std::optional<Whitepaper> whitepaper = read_document(std::move(lines), document, catalogs, imported.report);
  if (!whitepaper || sections_in_order(*whitepaper).size() > most_headings) return too_many_headings();
  imported.whitepaper = std::move(*whitepaper);
  return counted(std::move(imported), source);
}

}  // namespace hakusho::imports
