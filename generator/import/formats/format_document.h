// What the reader of a file format gives to the one path that decides about documents: lines of Markdown with the
// place of each in the file.
//
// A reader knows styles, numbering and tables of its format and writes them as Markdown (`## 1.1 title`, `- item`,
// `| cell |`); text that Markdown would take for a mark is escaped.  What the document is, the path decides.
#pragma once

#include <string>
#include <vector>

#include "import/lines/source_lines.h"

namespace hakusho::imports {

struct FormatDocument {
  std::vector<SourceLine> lines;  // the number of a line is its place, in the unit of the format
  std::string title;              // of the file's properties; empty where they say none
  bool contents = false;          // it has a table of contents, which was left out
};

}  // namespace hakusho::imports
