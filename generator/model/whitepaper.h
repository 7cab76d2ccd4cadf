// One published document of a vendor: its sections, and its revision history.
//
// A section keeps its identity through `id` (or its first control's id), never through its printed number or its
// place.  The vendor's own words, numbers and widths are kept as written.  Nothing here is edited after loading.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/catalog.h"
#include "model/local_text.h"
#include "model/prose.h"

namespace hakusho {

struct Scope {
  std::string id;
  std::string kind;  // service, plan, tenancy
  LocalText name;
  std::string model;
  LocalText description;
  Position at;
  friend bool operator==(const Scope&, const Scope&) = default;
};

enum class ProvenanceStatus { official, restated };

struct Provenance {
  ProvenanceStatus status = ProvenanceStatus::official;
  std::string of;
  std::string url;
  std::string note;
  friend bool operator==(const Provenance&, const Provenance&) = default;
};

enum class Status { unstated, implemented, partial, planned, not_provided, not_applicable };
enum class Party { unstated, provider, customer, shared };
enum class Answer { none, yes, no };
enum class NoteKind { point, note, difference };

struct Part {
  std::string scope;
  std::string title;
  Prose body;
  Position at;
  friend bool operator==(const Part&, const Part&) = default;
};

struct Note {
  NoteKind kind = NoteKind::note;
  std::string title;
  std::vector<std::string> scopes;
  Prose body;  // for `difference`, filled from the whitepaper's difference_note when none is given
  Position at;
  friend bool operator==(const Note&, const Note&) = default;
};

struct ResponsibilityItem {
  std::string item;
  Party party = Party::unstated;
  std::string note;
  std::string group;
  Position at;
  friend bool operator==(const ResponsibilityItem&, const ResponsibilityItem&) = default;
};

// A finding of `check` that is known and stays, and why.
struct Accepted {
  std::string code;
  std::string reason;
  std::string section;  // empty: wherever in the whitepaper, or in the section that holds it
  Position at;
  friend bool operator==(const Accepted&, const Accepted&) = default;
};

struct ControlReference {
  std::string catalog;  // empty: no such control, `check` says so
  std::string id;       // canonical; the folded spelling when there is no such control
  std::string written;
  Position at;
  friend bool operator==(const ControlReference& a, const ControlReference& b) {
    return a.catalog == b.catalog && a.id == b.id;
  }
};

enum class Role { none, preface, definitions, scope, demarcation, legal, colophon, appendix, chapter };
enum class Numbered { yes, no };

struct Section {
  std::string id;  // never empty after loading: given, the first control's id, or `section-<path of positions>`
  std::vector<ControlReference> controls;
  std::string printed_control;
  std::string title;  // as printed; empty: the catalog's
  std::string label;  // the published number where it is kept; empty: the layout numbers it
  Numbered numbered = Numbered::yes;
  Role role = Role::none;
  Status status = Status::unstated;
  Party responsibility = Party::unstated;
  Answer answer = Answer::none;
  ChecklistItem item;  // of a row that is the vendor's own
  std::string reason;
  Prose body;
  std::vector<Part> parts;
  std::vector<Note> notes;
  std::vector<ResponsibilityItem> responsibilities;
  std::vector<Section> sections;
  std::vector<Accepted> accepted;
  Position at;        // of the section
  Position label_at;  // of these values, for findings
  Position title_at;
  bool id_given = false;  // the dataset named it, so it may be linked and holds between revisions

  bool is_response() const { return !controls.empty() || !item.empty(); }
  friend bool operator==(const Section&, const Section&) = default;
};

struct DeclaredChange {
  std::string section;  // a section id, as resolved; empty: names none
  std::string section_written;
  std::string kind;
  std::string page;
  Prose summary;
  Position at;
  friend bool operator==(const DeclaredChange&, const DeclaredChange&) = default;
};

struct Revision {
  std::string version;
  std::string printed_version;  // 第1版; empty: the version
  std::optional<Date> date;
  std::string kind;
  std::string note;
  bool reconstructed = false;
  std::vector<DeclaredChange> changes;
  Position at;
  friend bool operator==(const Revision&, const Revision&) = default;
};

enum class HistoryColumn { version, kind, section, summary, page, date };
enum class HistoryPosition { front, back, none };
enum class HistoryForm { table, list };
enum class HistoryOrder { oldest_first, newest_first };

struct History {
  std::string title;
  HistoryPosition position = HistoryPosition::back;
  HistoryForm form = HistoryForm::table;
  HistoryOrder order = HistoryOrder::oldest_first;
  std::vector<std::pair<HistoryColumn, std::string>> columns;  // in the vendor's order, with its headings
  std::vector<Revision> revisions;                             // oldest first
  Position at;
  friend bool operator==(const History&, const History&) = default;
};

struct Whitepaper {
  std::string vendor;
  std::string id;
  std::string path;  // of its file, for findings; `tag:path` for a git revision
  std::string title;
  std::string subtitle;
  std::string language = "ja";
  std::string catalog;
  std::string layout;
  Position layout_at;  // for findings
  std::map<std::string, std::string> layout_options;
  std::vector<Scope> scopes;
  Provenance provenance;
  std::string difference_note;
  bool contents = false;
  std::string closing;
  History history;
  std::vector<Section> sections;
  std::vector<Accepted> accepted;

  // The newest revision; null while the history is empty.
  const Revision* current() const { return history.revisions.empty() ? nullptr : &history.revisions.back(); }
  friend bool operator==(const Whitepaper& a, const Whitepaper& b) = default;
};

// Every section with its depth (0 for the top), in document order.
struct SectionAt {
  const Section* section = nullptr;
  const Section* parent = nullptr;
  int depth = 0;
};
std::vector<SectionAt> sections_in_order(const Whitepaper& whitepaper);
const Section* find_section(const Whitepaper& whitepaper, std::string_view id);
const Scope* find_scope(const Whitepaper& whitepaper, std::string_view id);

// The title as printed, or else the catalog's in the whitepaper's language.
std::string title_of(const Section& section, const Whitepaper& whitepaper, const Catalogs& catalogs);

}  // namespace hakusho
