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

namespace hakusho {

enum class RedlineSide {
  both,    // one text with what was removed and what was added
  before,  // the old text with what is gone marked
  after,   // the new text with what is new marked
};

// What a link without a text says: number and title of its target.
using NameTarget = std::function<std::string(std::string_view target)>;

struct RedlineOptions {
  RedlineSide side = RedlineSide::both;
  const Words* words = nullptr;
  NameTarget name_target;  // none: the target itself
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
std::string redline_text(const Script& script, TerminalStyle style, const NameTarget& name_target = {});

}  // namespace hakusho
