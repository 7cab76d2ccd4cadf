#include "exchange/importer.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "exchange/document.h"
#include "exchange/source_lines.h"
#include "exchange/source_text.h"

namespace hakusho {

namespace {

std::string file_title(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// Markdown has headings, or emphasis and lists the way Markdown writes them.
Syntax syntax_of(const std::vector<SourceLine>& lines, const std::string& path) {
  const auto headings = std::count_if(lines.begin(), lines.end(), [](const SourceLine& line) {
    return line.text.starts_with(U"# ") || line.text.starts_with(U"## ") || line.text.starts_with(U"### ") ||
           line.text.starts_with(U"#### ");
  });
  const bool named = path.ends_with(".md") || path.ends_with(".markdown");
  return headings >= (named ? 1 : 3) ? Syntax::markdown : Syntax::plain;
}

void count(Imported& imported) {
  for (const SectionAt& at : sections_in_order(imported.whitepaper)) {
    ++imported.report.sections;
    if (at.section->is_response()) ++imported.report.responses;
  }
  imported.report.revisions = imported.whitepaper.history.revisions.size();
  imported.report.form = imported.whitepaper.layout;
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
  Result<SourceText> text = decode_source(bytes);
  if (!text) return text.failure();
  imported.report.encoding = text->encoding;
  for (const std::string& repair : text->repairs) imported.report.repaired(0, repair);
  std::vector<SourceLine> lines = source_lines(text->text);
  if (lines.empty()) return Failure{"\"" + source.path + "\" holds no text", "a scanned PDF needs text recognition first"};
  DocumentSource document{source.vendor, source.whitepaper, syntax_of(lines, source.path), file_title(source.path)};
  imported.whitepaper = read_document(std::move(lines), document, catalogs, imported.report);
  if (source.form) imported.whitepaper.layout = word_of(*source.form);
  count(imported);
  return imported;
}

}  // namespace hakusho
