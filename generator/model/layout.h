// How a layout arranges a whitepaper: templates/<layout>/layout.yaml.
//
// A layout is data: its grouping, its numbering, the position of control ids, and the columns of its table.  A
// whitepaper may override the options of the layout that its vendor publishes in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/local_text.h"

namespace hakusho {

enum class LayoutForm {
  document,  // headings and text
  table,     // responses are rows
};

// The headings over the responses of a whitepaper that was not published in this layout.
enum class Grouping {
  as_written,  // the whitepaper's own order and headings
  chapters,    // the whitepaper's chapters if it has any, else those of the catalog
  controls,    // the catalog's chapters, in the catalog's order
};

enum class ControlPosition {
  line,          // on a line of its own under the heading
  before_title,  // instead of a number
  behind_title,
  none,  // not at the heading; a column may show it
};

enum class IdWidth { half, full };      // A.5.1.1 or Ａ．５．１．１ with full-width digits
enum class IdLetter { kept, dropped };  // A.5.1.1 or 5.1.1; CLD is always kept
enum class Counted { all, responses, others };
enum class HistoryPlacement { published, front, back };
enum class Contents { published, yes, no };
enum class Bands { yes, no };

// How sections are numbered: one pattern per level; deeper levels use the last one.  `{1}` is the number of the
// enclosing level-1 section, `{2}` that of level 2, and `{A}` the section's own number as a letter.
struct Numbering {
  std::vector<std::string> patterns;
  Counted counted = Counted::all;
  friend bool operator==(const Numbering&, const Numbering&) = default;
};

enum class ColumnField { number, control, kind, title, content, unit, answer, text, status, responsibility, scopes };
enum class Merge { no, yes };  // one cell for neighbouring rows of the same value
// foreign: hidden in a checklist that is published in this layout
enum class Shown { always, foreign };

struct LayoutColumn {
  ColumnField field = ColumnField::text;
  LocalText heading;
  Merge merge = Merge::no;
  Shown shown = Shown::always;
  friend bool operator==(const LayoutColumn&, const LayoutColumn&) = default;
};

struct Layout {
  std::string id;
  std::string path;
  LocalText title;
  LayoutForm form = LayoutForm::document;
  Grouping grouping = Grouping::as_written;
  std::vector<std::string> catalogs;  // the layout is for whitepapers that answer one of these; empty: for all
  std::string arrangement;            // a catalog; responses are grouped by the counterparts of their controls in it
  std::string numbering;              // a key of `numberings`; empty: none
  std::map<std::string, Numbering, std::less<>> numberings;
  ControlPosition control_id = ControlPosition::none;
  std::map<ControlPosition, LocalText> control_texts;  // `（項番：{id}）`
  IdWidth id_width = IdWidth::half;
  IdLetter id_letter = IdLetter::kept;
  HistoryPlacement history = HistoryPlacement::published;
  Contents contents = Contents::published;
  Bands bands = Bands::yes;
  std::vector<LayoutColumn> columns;

  friend bool operator==(const Layout&, const Layout&) = default;
};

using Layouts = std::map<std::string, Layout, std::less<>>;

// Sets the option `name`, given by the layout's file or overridden by a whitepaper.  Returns null on success, or the
// problem with a hint: `no option is called "numberin"`.
struct OptionProblem {
  std::string message;
  std::string hint;
};
std::optional<OptionProblem> set_option(Layout& layout, std::string_view name, std::string_view value);

}  // namespace hakusho
