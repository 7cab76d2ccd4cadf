// A published document into a whitepaper of the dataset, whatever kind of file it is.
//
// Nothing is lost: text that could not be placed stands in a section `unplaced`.  Nothing is invented: what is not
// printed is left out.  The report says what was recognised, with what certainty, and what was repaired.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "import/report.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

enum class DocumentForm { guideline, annex, checksheet };

struct ImportSource {
  std::string path;  // of the file; its end helps to tell what it is
  std::string vendor;
  std::string whitepaper;
  std::optional<DocumentForm> form;  // as the user said; else it is recognised
};

struct Imported {
  Whitepaper whitepaper;  // its prose is Markdown alone, without blocks
  ImportReport report;
};

// Fails when the bytes are no document: binary, empty, too large, a broken archive.
Result<Imported> import_document(std::string_view bytes, const ImportSource& source, const Catalogs& catalogs);

std::string_view word_of(DocumentForm form);

// Whether the bytes are a PDF, which `pdftotext` has to read first.
bool is_pdf(std::string_view bytes);

}  // namespace hakusho::imports
