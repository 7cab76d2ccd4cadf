// How a layout arranges a whitepaper: templates/<layout>/layout.yaml.
//
// A layout is data: its grouping, its numbering, where a control's id stands, and the columns of its table.  A
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

// Under which headings responses stand in a whitepaper that was not published in this layout.
enum class Grouping {
  as_written,  // the whitepaper's own order and headings
  chapters,    // its own chapters when it has some, else those of the catalog
  controls,    // the catalog's chapters, in the catalog's order
};

enum class ControlPlace {
  line,          // on a line of its own under the heading
  before_title,  // in the place of a number
  behind_title,
  none,  // in a column, or nowhere
};

enum class IdWidth { half, full };      // A.5.1.1 or Ａ．５．１．１ with full-width digits
enum class IdLetter { kept, dropped };  // A.5.1.1 or 5.1.1; CLD always stays
enum class Counted { all, responses, others };
enum class HistoryPlace { published, front, back };
enum class Contents { published, yes, no };
enum class Bands { yes, no };

// How sections are numbered: one pattern a level, deeper levels take the last one.  `{1}` is the number of the level-1
// section around, `{2}` that of level 2, and `{A}` this section's own number as a letter.
struct Numbering {
  std::vector<std::string> patterns;
  Counted counted = Counted::all;
  friend bool operator==(const Numbering&, const Numbering&) = default;
};

enum class ColumnField { number, control, kind, title, content, unit, answer, text, status, responsibility, scopes };
enum class Merge { no, yes };  // one cell for neighbouring rows of the same value
// foreign: not for a checklist that is published in this layout
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
  std::vector<std::string> catalogs;  // a whitepaper that answers none of them does not stand in it; empty: any does
  std::string arrangement;            // a catalog by whose controls responses are arranged, through their counterparts
  std::string numbering;              // a key of `numberings`; empty: none
  std::map<std::string, Numbering, std::less<>> numberings;
  ControlPlace control_id = ControlPlace::none;
  std::map<ControlPlace, LocalText> control_texts;  // `（項番：{id}）`
  IdWidth id_width = IdWidth::half;
  IdLetter id_letter = IdLetter::kept;
  HistoryPlace history = HistoryPlace::published;
  Contents contents = Contents::published;
  Bands bands = Bands::yes;
  std::vector<LayoutColumn> columns;

  friend bool operator==(const Layout&, const Layout&) = default;
};

using Layouts = std::map<std::string, Layout, std::less<>>;

// Sets the option called `name`, whether the layout's file gives it or a whitepaper overrides it.
// Otherwise says what is wrong: `no option is called "numberin"`, and what may be meant.
struct OptionProblem {
  std::string message;
  std::string hint;
};
std::optional<OptionProblem> set_option(Layout& layout, std::string_view name, std::string_view value);

}  // namespace hakusho
