// What stands before the first heading: the title, and what a cover says besides it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "import/lines/joining.h"
#include "import/report.h"
#include "import/sections/headings.h"

namespace hakusho::imports {

struct Cover {
  std::string title;
  std::string subtitle;
  std::string vendor;
  std::vector<Revision> revisions;  // the versions and dates it names, oldest first
  std::vector<TextLine> left;       // text that is no cover, in order
};

// `title` is the document's where a heading gave it already: then no line becomes one.
Cover read_cover(std::span<const TextLine> lines, const std::string& title, ImportReport& report);

// How the text calls its own document: 「セキュリティ ホワイトペーパー」（以下、「本書」）; empty when it does not.
std::string title_in_text(std::span<const TextLine> lines);

bool is_document_title(std::u32string_view text);

}  // namespace hakusho::imports
