// Which lines of a document are headings, and what they say: number, title, control ids.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/report.h"
#include "import/sections/heading_titles.h"
#include "import/words/numbering.h"
#include "model/whitepaper.h"

namespace hakusho::imports {

enum class HeadingKind {
  chapter,   // without controls
  response,  // answers one control or more
  history,   // 改訂履歴
  closing,   // 以上
};

struct Heading {
  HeadingKind kind = HeadingKind::chapter;
  std::size_t line = 0;   // index of its line
  std::size_t lines = 1;  // how many lines it takes, with the line of ids below it
  std::u32string label;   // as printed: `3-2`; empty when it has no number
  std::u32string title;
  std::vector<ControlReference> controls;
  std::vector<std::string> printed_controls;  // as printed, one for each
  std::vector<int> number;                    // of the label
  NumberStyle style = NumberStyle::many_parts;
  int level = 0;           // where the document tells it without numbers; 0: it does not
  bool ids_lead = false;   // the ids stand before the title, in place of a number
  int markdown_level = 0;  // 0: it is no Markdown heading
  Certainty certainty = Certainty::certain;
  std::string doubt;  // what a person should look at
};

// What kind of document the headings are read from.
enum class Syntax { plain, markdown };

// How the numbers of a document are to be read, where the user said so.
enum class NumbersAre { unknown, the_documents_own };

// A decision about the whole document, for the report.
struct Decision {
  Certainty certainty = Certainty::certain;
  ReportKind kind = ReportKind::recognised;
  std::string what;
};

struct FoundHeadings {
  std::vector<Heading> headings;  // in order
  std::string catalog;            // that the document answers, as far as its numbers and words tell
  std::vector<Decision> decisions;
};

// Which lines are headings, and whether their numbers are the document's own or a catalog's: decided by all of them
// together.  Of `contents`, the printed table of contents, lines that come again in the text are headings.
// Requires: `catalogs` outlives the result.
FoundHeadings find_headings(const std::vector<TextLine>& lines, const std::vector<SourceLine>& contents, Syntax syntax,
                            NumbersAre numbers, const Catalogs& catalogs);

}  // namespace hakusho::imports
