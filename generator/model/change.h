// What changed between two revisions of a whitepaper, as data: the one list that pages, terminal, JSON, the summary
// and the check of the revision history are made from.
//
// Sections are matched by id, never by number or position.  A change is a set of facets (presence, movement, number,
// title, shape, text, form): a section can be moved, renumbered, retitled and edited at once, and each is reported.
// A script contains both texts byte for byte: `before` of all its pieces is the old text, `after` the new one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"

namespace hakusho {

// Inline formatting in a compared text: single control characters, which no dataset text contains.  They count as form,
// not as words.  A link is `link_open` label `link_target` address `link_close`; the address counts as words.
namespace mark {
inline constexpr char strong_open = '\x01';
inline constexpr char strong_close = '\x02';
inline constexpr char emphasis_open = '\x03';
inline constexpr char emphasis_close = '\x04';
inline constexpr char code_open = '\x05';
inline constexpr char code_close = '\x06';
inline constexpr char strike_open = '\x0e';
inline constexpr char strike_close = '\x0f';
inline constexpr char link_open = '\x10';
inline constexpr char image_open = '\x11';
inline constexpr char link_target = '\x12';
inline constexpr char link_close = '\x13';
inline constexpr char hard_break = '\x14';
}  // namespace mark

bool is_mark(char byte);
// The text with its formatting as Markdown: `**…**`, `[label](address)`.
std::string spell_marks(std::string_view marked);
// The text without formatting and without the addresses of links.
std::string unmarked(std::string_view marked);

enum class PieceKind {
  equal,       // before == after
  removed,     // before
  added,       // after
  format,      // both, which differ in width, spacing, emphasis or line ends only
  moved_from,  // before; the new text has it in the piece with the same `move`
  moved_to,    // after
};

struct Piece {
  PieceKind kind = PieceKind::equal;
  std::string before;
  std::string after;
  int move = -1;
  friend bool operator==(const Piece&, const Piece&) = default;
};
using Script = std::vector<Piece>;

std::string before_of(const Script& script);
std::string after_of(const Script& script);

enum class Presence { both, added, removed };
enum class Movement { none, within, across };  // within its section (a section: within its parent), or to another
enum class UnitShape { same, split, merged, restructured };
enum class TextState { same, format_only, modified, replaced };

// The kinds of content that the changed words touch.
struct ChangeFlags {
  bool numeric = false;     // a number, date, version, percentage or its unit
  bool negation = false;    // ません / ます, not
  bool obligation = false;  // 努めます → します, may → shall
  bool link = false;        // the address of a link, a URL
  bool reference = false;   // the number or id of a section
  bool any() const { return numeric || negation || obligation || link || reference; }
  friend bool operator==(const ChangeFlags&, const ChangeFlags&) = default;
};

// A value of a section or of the whole document that is not prose.
enum class Field {
  none,
  // of a section
  controls,
  printed_control,
  numbered,
  role,
  status,
  responsibility,
  answer,
  item_kind,
  item_content,
  item_unit,
  reason,
  // of the document
  title,
  subtitle,
  language,
  catalog,
  layout,
  scopes,
  provenance,
  difference_note,
  contents,
  closing,
};
// True if its values are codes (`implemented`, `provider`, `yes`), for which pages have words.
bool holds_codes(Field field);
std::string_view name_of(Field field);  // item_content

// A changed value with its context: `lead` 保持期間は, 35 → 90, `tail` 日.
struct ValueChange {
  Field field = Field::none;  // the field that it is the value of; none: a value in a text
  std::string section;        // id; empty: the document
  std::string anchor;         // of its change on the page: chg-A.12.3.1-2
  std::string row;            // of a table cell
  std::string column;
  std::string lead;
  std::string before;
  std::string after;
  std::string tail;
  friend bool operator==(const ValueChange&, const ValueChange&) = default;
};

struct TextChange {
  TextState state = TextState::same;
  Script script;
  ChangeFlags flags;
  std::vector<ValueChange> values;  // only lead, before, after, tail are set
  bool coarse = false;              // too large to be compared in full
  friend bool operator==(const TextChange&, const TextChange&) = default;
};

struct CellChange {
  TextChange text;
  friend bool operator==(const CellChange&, const CellChange&) = default;
};

struct ColumnChange {
  Presence presence = Presence::both;
  Movement movement = Movement::none;
  TextChange name;
  friend bool operator==(const ColumnChange&, const ColumnChange&) = default;
};

struct RowChange {
  std::string key;     // the text of its first cell
  std::string anchor;  // empty: nothing changed in it
  Presence presence = Presence::both;
  Movement movement = Movement::none;
  std::vector<CellChange> cells;  // one a column of the table, in the same order
  bool changed() const;
  friend bool operator==(const RowChange&, const RowChange&) = default;
};

struct TableChange {
  std::vector<ColumnChange> columns;  // the new table's in order; removed ones at their old position
  std::vector<RowChange> rows;        // likewise
  friend bool operator==(const TableChange&, const TableChange&) = default;
};

enum class UnitKind { field, paragraph, heading, item, quote, code, footnote, rule, table };

// The part of a section that contains a unit.
enum class OwnerKind { body, part, note, responsibilities };
struct UnitOwner {
  OwnerKind kind = OwnerKind::body;
  std::string name;   // of a part: its scope; of a note: its kind
  std::string title;  // as printed
  friend bool operator==(const UnitOwner&, const UnitOwner&) = default;
};

// The form of a block, as opposed to its words.
struct BlockForm {
  UnitKind kind = UnitKind::paragraph;
  int depth = 0;         // lists and quotes around it
  int level = 0;         // of a heading
  bool ordered = false;  // of an item
  friend bool operator==(const BlockForm&, const BlockForm&) = default;
};

// A block, table or field of a section, changed or not.
struct UnitChange {
  std::string anchor;  // chg-A.12.3.1-2; empty: nothing changed
  BlockForm before;    // if it exists on that side
  BlockForm after;
  UnitOwner owner;
  Field field = Field::none;
  Presence presence = Presence::both;
  Movement movement = Movement::none;
  std::string from_section;  // moved across: the section it came from
  std::string to_section;    // moved, at the old position: the section it is in now, where edits are reported
  std::string counterpart;   // moved: the anchor of the other end
  UnitShape shape = UnitShape::same;
  std::size_t blocks_before = 1;  // of a split or merged paragraph
  std::size_t blocks_after = 1;
  TextChange text;
  std::optional<TableChange> table;

  const BlockForm& form() const { return presence == Presence::removed ? before : after; }
  bool changed() const;
  bool format_only() const;  // changed, but in width, spacing, emphasis, line ends or layout only
  friend bool operator==(const UnitChange&, const UnitChange&) = default;
};

struct SectionChange {
  std::string id;
  std::string anchor;  // chg-A.12.3.1; empty: nothing of the section itself changed
  int depth = 0;
  bool response = false;
  Presence presence = Presence::both;
  Movement movement = Movement::none;
  std::string parent_before;  // ids
  std::string parent_after;
  std::string number_before;  // as printed
  std::string number_after;
  std::string id_before;  // if the section had no id and was matched by title and content
  TextChange title;
  std::vector<UnitChange> units;         // in the order of the new text; removed ones at their old position
  std::vector<std::string> left_behind;  // ids of the sections that followed this one and moved away

  bool renumbered() const { return presence == Presence::both && number_before != number_after; }
  bool retitled() const { return presence == Presence::both && title.state >= TextState::modified; }
  bool changed() const;      // the section itself or any unit
  bool substantial() const;  // more than its number, position or form
  friend bool operator==(const SectionChange&, const SectionChange&) = default;
};

// The flags of the unit's text and of the cells of its table.
ChangeFlags flags_of(const UnitChange& unit);

// The kinds of changes, in order of precedence: the first that applies is the badge.
enum class ChangeKind {
  added,
  removed,
  moved,
  split,
  merged,
  restructured,
  replaced,
  modified,
  renumbered,
  retitled,
  value,
  format_only,
};
std::string_view name_of(ChangeKind kind);
// Every kind that applies, the badge first; empty when nothing changed.
std::vector<ChangeKind> kinds_of(const SectionChange& section);  // of the section itself, not of its units
std::vector<ChangeKind> kinds_of(const UnitChange& unit);
std::vector<ChangeKind> kinds_of(const RowChange& row);

struct ChangeSummary {
  std::map<ChangeKind, std::size_t> sections;  // facets of sections themselves
  std::map<ChangeKind, std::size_t> units;     // facets of blocks, rows and fields
  std::size_t total_sections = 0;              // of the new revision
  std::size_t changed_sections = 0;            // those of them with any change; removed ones count in `sections`
  std::size_t negations = 0;                   // blocks in which a statement was negated or affirmed
  std::size_t obligations = 0;                 // blocks in which an obligation became stronger or weaker
  friend bool operator==(const ChangeSummary&, const ChangeSummary&) = default;
};

struct ComparedRevision {
  std::string version;
  std::string printed_version;
  std::optional<Date> date;
  friend bool operator==(const ComparedRevision&, const ComparedRevision&) = default;
};

struct DiffReport {
  std::string vendor;
  std::string whitepaper;
  std::string title;  // of the new revision
  std::string language = "ja";
  ComparedRevision from;
  ComparedRevision to;
  SectionChange document;               // fields of the whole document; its id is empty
  std::vector<SectionChange> sections;  // in the order of the new revision; removed ones at their old position
  std::vector<ValueChange> values;      // changed values, in reading order
  ChangeSummary summary;
  bool coarse = false;  // some texts were too large to be compared in full
  bool same() const;
  friend bool operator==(const DiffReport&, const DiffReport&) = default;
};

// Null when the report has no section of that id.
const SectionChange* find_change(const DiffReport& report, std::string_view id);

// The numbers that the two revisions print, by section id.  `diff` knows no layouts, so the caller computes them.
struct Numbers {
  std::map<std::string, std::string, std::less<>> before;
  std::map<std::string, std::string, std::less<>> after;
};

// Since when a section is unchanged.
struct Since {
  std::string version;       // the newest revision in which its substance changed or that added it;
                             // empty: unchanged since the oldest known revision or longer
  bool changed_now = false;  // in the newest revision
  bool new_now = false;      // added by the newest revision
  friend bool operator==(const Since&, const Since&) = default;
};

}  // namespace hakusho
