// A script as a reader sees it: kept, removed and added words with their emphasis, in HTML, Markdown and plain text.
//
// Never colour alone: removed and added words stand in <del> and <ins> and between words that are there for ears and
// for whoever copies the text, so that 35 and 90 are never read as 3590.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/change.h"
#include "model/view.h"
#include "model/words.h"

namespace hakusho::render {

enum class RedlineSide {
  both,    // one text with what was removed and what was added
  before,  // the old text with what is gone marked
  after,   // the new text with what is new marked
};

// Which of the two texts a word is taken from.
enum class Edition { before, after };

// What a link without a text says: number and title of its target, as that edition has them.
using NameTarget = std::function<std::string(std::string_view target, Edition edition)>;
// Where a link leads from the page of the comparison; empty: nowhere.
using LeadTo = std::function<std::string(std::string_view target, Edition edition)>;

enum class LineEnds {
  joined,  // a line end is a space, or nothing between wide characters
  kept,    // of code
};

struct RedlineOptions {
  RedlineSide side = RedlineSide::both;
  const Words* words = nullptr;
  NameTarget name_target = {};  // none: the target itself
  LeadTo lead_to = {};          // none: links are text
  LineEnds line_ends = LineEnds::joined;
};

// Words in one style.
struct RedlineRun {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  bool strike = false;
  bool address = false;  // of a link; shown only where it changed
  bool line_break = false;
  std::string href;      // of the link that it is the text of
  std::size_t link = 0;  // which link of the text that is, from 1 on
};

// What one piece of the script shows.
struct RedlinePart {
  PieceKind kind = PieceKind::equal;
  std::vector<RedlineRun> runs;
};

std::vector<RedlinePart> redline_parts(const Script& script, const RedlineOptions& options);

// Requires: options.words.
Markup redline_html(const Script& script, const RedlineOptions& options);
// On one line, as a list item and a cell of a table hold it: <del>…</del><ins>…</ins>.
Markup redline_markdown(const Script& script, const RedlineOptions& options);

enum class TerminalStyle { plain, colour };
// `[-removed-]{+added+}`, or in the colours of a terminal.
std::string redline_text(const Script& script, TerminalStyle style, const NameTarget& name_target = {},
                         LineEnds line_ends = LineEnds::joined);

}  // namespace hakusho::render
