// Renders a script: kept, removed and added words with their emphasis, in HTML, Markdown and plain text.
//
// Colour alone never marks a change: removed and added words are in <del> and <ins>, and between words for screen
// readers and for copied text, so that 35 and 90 never read as 3590.
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
  both,    // one text with removed and added words
  before,  // the old text with removed words marked
  after,   // the new text with added words marked
};

// One of the two compared texts.
enum class Edition { before, after };

// Returns the text of a link that has none: number and title of its target in that edition.
using NameTarget = std::function<std::string(std::string_view target, Edition edition)>;
// Returns where a link leads, relative to the page of the comparison; empty: nowhere.
using FindLink = std::function<std::string(std::string_view target, Edition edition)>;

enum class LineEnds {
  joined,  // becomes a space, or nothing between wide characters
  kept,    // in code
};

struct RedlineOptions {
  RedlineSide side = RedlineSide::both;
  const Words* words = nullptr;
  NameTarget name_target = {};  // none: the text is the target
  FindLink find_link = {};      // none: links become text
  LineEnds line_ends = LineEnds::joined;
};

// A run of words in one style.
struct RedlineRun {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  bool strike = false;
  bool address = false;  // the address of a link, shown only if it changed
  bool line_break = false;
  std::string href;      // of the link around it
  std::size_t link = 0;  // number of that link in the text, from 1
};

// The runs of one piece of the script.
struct RedlinePart {
  PieceKind kind = PieceKind::equal;
  std::vector<RedlineRun> runs;
};

std::vector<RedlinePart> redline_parts(const Script& script, const RedlineOptions& options);

// Requires: options.words.
Markup redline_html(const Script& script, const RedlineOptions& options);
// On one line, for list items and table cells: <del>…</del><ins>…</ins>.
Markup redline_markdown(const Script& script, const RedlineOptions& options);

enum class TerminalStyle { plain, colour };
// `[-removed-]{+added+}`, or in the colours of a terminal.
std::string redline_text(const Script& script, TerminalStyle style, const NameTarget& name_target = {},
                         LineEnds line_ends = LineEnds::joined);

}  // namespace hakusho::render
