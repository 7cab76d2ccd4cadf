// The export of one compiled whitepaper to the rest of the site.
//
// Contains all that `registry` and `search` need of a whitepaper.  It is cached on disk, so it consists of plain
// values. Paths are relative to the site.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/local_text.h"
#include "model/whitepaper.h"

namespace hakusho {

// One section as other pages show it.
struct EntrySection {
  std::string id;  // its anchor in every layout is anchor_for(id)
  std::vector<ControlReference> controls;
  std::string label;  // as printed in the own layout
  std::string title;
  Status status = Status::unstated;
  std::string reason;
  Answer answer = Answer::none;
  std::vector<std::string> scopes;  // names of the scopes that its parts are for
  bool response = false;
  bool empty = false;        // a response without content
  std::string html;          // body, parts and notes as HTML, headings from level 4 down
  std::string text;          // body, parts and notes as plain text, for search
  std::string since;         // the version since which it is unchanged; empty: unknown
  std::string changed_in;    // the newest version in which it changed; empty: unknown
  std::uint64_t digest = 0;  // digest_of the members above, to find changed sections
  friend bool operator==(const EntrySection&, const EntrySection&) = default;
};

// Covers every member but `digest`.
std::uint64_t digest_of(const EntrySection& section);

// One revision, as the home page, the vendor page and the feeds show it.
struct EntryRevision {
  std::string version;
  std::string printed_version;
  std::optional<Date> date;
  std::string kind;
  std::string summary;    // what changed, in words: declared summaries and computed counts
  std::string page;       // of this revision; empty: its text is unknown
  std::string diff_page;  // the comparison with the revision before it; empty: none
  bool reconstructed = false;
  friend bool operator==(const EntryRevision&, const EntryRevision&) = default;
};

// A link to another whitepaper; the target is checked when the site is linked.
struct OutgoingLink {
  std::string vendor;
  std::string whitepaper;
  std::string anchor;
  Location where;
  friend bool operator==(const OutgoingLink&, const OutgoingLink&) = default;
};

struct Entry {
  std::string vendor;
  std::string whitepaper;
  std::string title;
  std::string language;
  std::string catalog;
  std::string layout;
  std::vector<std::string> services;  // names of its scopes
  Provenance provenance;
  std::vector<EntryRevision> revisions;  // oldest first
  std::vector<EntrySection> sections;    // in document order
  std::vector<OutgoingLink> links;
  std::map<std::string, std::string> layout_titles;  // by layout id
  friend bool operator==(const Entry&, const Entry&) = default;
};

}  // namespace hakusho
