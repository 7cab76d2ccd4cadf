// The lines below one heading as Markdown: paragraphs, lists, tables, and the notes and parts that the dataset keeps
// apart.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/sections/headings.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

// What the whole document says once, so that it need not be told from one section alone.
struct DocumentNames {
  std::map<std::string, std::string> scope_ids;  // by name: ■Verona → verona
  std::string difference_note;                   // the sentence that comes again, with {scopes}
  std::string difference_text;                   // as printed
  std::vector<std::string> difference_scopes;    // ids
};

struct Body {
  std::string markdown;
  std::vector<Part> parts;
  std::vector<Note> notes;
};

Body body_of(std::span<const TextLine> lines, Syntax syntax, const DocumentNames& names);
// Blocks alone, without notes and parts.
std::string blocks_of(std::span<const TextLine> lines, Syntax syntax);

}  // namespace hakusho::imports
