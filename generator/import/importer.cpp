#include "import/importer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "import/formats/docx.h"
#include "import/formats/file_kind.h"
#include "import/formats/html.h"
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
#include "import/words/characters.h"

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

std::optional<Failure> beyond_bounds(const std::vector<SourceLine>& lines) {
  if (lines.size() > most_lines)
    return Failure{fmt::format("the text has more than {} lines", most_lines),
                   "import the part that is the whitepaper"};
  for (const SourceLine& line : lines)
    if (line.text.size() > most_line_bytes)
      return Failure{fmt::format("paragraph {} is longer than {} KiB", line.number, most_line_bytes >> 10),
                     "is this the text of a document?"};
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

// The tables of a document one by one, and the lines between them as tables of one column.  A line that names a history
// is the name of the table below it.
std::vector<SourceTable> tables_between_lines(const std::vector<SourceLine>& lines) {
  std::vector<SourceTable> tables;
  bool rows = false;
  std::string name;
  for (const SourceLine& line : lines) {
    const bool row = is_bar_row(line);
    if (row && is_bar_rule(line)) continue;
    std::u32string_view text = line.text;
    while (!row && (text.starts_with(U"#") || text.starts_with(U" "))) text.remove_prefix(1);
    if (!row && text.size() <= 30 &&
        (contains(text, U"改") || contains(text, U"履歴") || contains(lower(text), U"histor"))) {
      name = narrow(text);
      continue;
    }
    if (tables.empty() || row != rows || !name.empty()) tables.emplace_back();
    if (tables.back().name.empty()) tables.back().name = std::exchange(name, {});
    rows = row;
    tables.back().rows.push_back(
        {line.number, row ? pipe_cells(line.text) : std::vector<std::u32string>{std::u32string(text)}});
  }
  return tables;
}

Result<Imported> import_table(std::vector<SourceTable> tables, const ImportSource& source, const Catalogs& catalogs,
                              Imported imported) {
  const ChecksheetSource sheet{source.vendor, source.whitepaper, file_title(source.path)};
  imported.whitepaper = read_checksheet(tables, sheet, catalogs, imported.report);
  if (imported.whitepaper.sections.empty()) return no_text(source.path);
  return counted(std::move(imported), source);
}

Result<Imported> import_workbook(std::string_view bytes, const ImportSource& source, const Catalogs& catalogs,
                                 Imported imported) {
  Result<std::vector<SourceTable>> tables = read_xlsx(bytes, imported.report);
  if (!tables) return tables.failure();
  imported.report.encoding = "XLSX";
  return import_table(std::move(*tables), source, catalogs, std::move(imported));
}

Result<Imported> import_document_lines(std::vector<SourceLine> lines, DocumentSource document,
                                       const ImportSource& source, const Catalogs& catalogs, Imported imported) {
  const HeadingMark mark = document.syntax == Syntax::markdown ? HeadingMark::markdown : HeadingMark::none;
  lines = with_blocks_as_headings(std::move(lines), mark, imported.report);
  document.vendor = source.vendor;
  document.whitepaper = source.whitepaper;
  if (document.file_title.empty()) document.file_title = file_title(source.path);
  if (source.form == DocumentForm::guideline) document.numbers = NumbersAre::the_documents_own;
  std::optional<Whitepaper> whitepaper = read_document(std::move(lines), document, catalogs, imported.report);
  if (!whitepaper || sections_in_order(*whitepaper).size() > most_headings) return too_many_headings();
  imported.whitepaper = std::move(*whitepaper);
  return counted(std::move(imported), source);
}

// What the reader of a format gave: Markdown, unless it is mostly one table of answers.
Result<Imported> import_lines(FormatDocument read, const ImportSource& source, const Catalogs& catalogs,
                              Imported imported) {
  if (read.lines.empty()) return no_text(source.path);
  if (auto beyond = beyond_bounds(read.lines)) return *beyond;
  const std::size_t headings = count_markdown_headings(read.lines);
  if (headings <= 1 && is_main_matter(evidence_of(read.lines)) && is_checksheet({table_of_pipes(read.lines)}))
    return import_table(tables_between_lines(read.lines), source, catalogs, std::move(imported));
  if (headings > most_headings) return too_many_headings();
  std::vector<SourceLine> lines = with_footnotes_in_sections(std::move(read.lines), imported.report);
  DocumentSource document;
  document.syntax = Syntax::markdown;
  document.file_title = read.title;
  Result<Imported> result =
      import_document_lines(std::move(lines), std::move(document), source, catalogs, std::move(imported));
  if (result) result->whitepaper.contents = result->whitepaper.contents || read.contents;
  return result;
}

Result<Imported> import_page(std::string_view bytes, const ImportSource& source, const Catalogs& catalogs,
                             Imported imported) {
  if (is_surely_too_long(bytes)) return too_long();
  Result<SourceText> text = decode_source(bytes);
  if (!text) return text.failure();
  imported.report.encoding = "HTML, " + text->encoding;
  if (text->text.size() > limits::dataset_file_bytes) return too_long();
  for (const std::string& repair : text->repairs) imported.report.repaired(0, repair);
  Result<FormatDocument> read = read_html(text->text, imported.report);
  if (!read) return read.failure();
  return import_lines(std::move(*read), source, catalogs, std::move(imported));
}

Result<Imported> import_text(std::string_view bytes, const ImportSource& source, const Catalogs& catalogs,
                             Imported imported) {
  if (is_surely_too_long(bytes)) return too_long();
  Result<SourceText> text = decode_source(bytes);
  if (!text) return text.failure();
  imported.report.encoding = text->encoding;
  if (auto beyond = beyond_bounds(text->text)) return *beyond;
  for (const std::string& repair : text->repairs) imported.report.repaired(0, repair);
  if (auto table = table_of(text->text, source))
    return import_table({std::move(*table)}, source, catalogs, std::move(imported));
  std::vector<SourceLine> lines = source_lines(text->text);
  if (lines.empty()) return no_text(source.path);
  DocumentSource document;
  document.syntax = syntax_of(lines, source.path);
  if (document.syntax == Syntax::markdown) {
    if (count_markdown_headings(lines) > most_headings) return too_many_headings();
    CleanMarkdown clean = without_converter_marks(std::move(lines), imported.report);
    lines = with_footnotes_in_sections(std::move(clean.lines), imported.report);
    document.front_matter = std::move(clean.front_matter);
  }
  return import_document_lines(std::move(lines), std::move(document), source, catalogs, std::move(imported));
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
  switch (kind_of_file(bytes, source.path)) {
    case FileKind::other: return unread_file(bytes, source.path);
    case FileKind::xlsx: return import_workbook(bytes, source, catalogs, std::move(imported));
    case FileKind::docx: {
      imported.report.encoding = "DOCX";
      imported.report.unit = "paragraph";
      Result<FormatDocument> read = read_docx(bytes, imported.report);
      if (!read) return read.failure();
      return import_lines(std::move(*read), source, catalogs, std::move(imported));
    }
    case FileKind::html: return import_page(bytes, source, catalogs, std::move(imported));
    case FileKind::text: break;
  }
  return import_text(bytes, source, catalogs, std::move(imported));
}

}  // namespace hakusho::imports
