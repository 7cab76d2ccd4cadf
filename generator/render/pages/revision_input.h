// What the pages of one revision of a whitepaper are made from.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/outline.h"
#include "model/site.h"
#include "model/vendor.h"
#include "model/whitepaper.h"
#include "model/words.h"
#include "render/prose/bodies.h"
#include "render/template/template.h"

namespace hakusho::render {

// One revision of the history, with what is known of it beyond its declaration.  Paths are relative to the site.
struct KnownRevision {
  std::string version;
  std::string printed_version;  // empty: the version
  std::optional<Date> date;
  bool reconstructed = false;
  bool current = false;                           // its pages are in the whitepaper's own folder
  std::optional<std::set<std::string>> sections;  // the ids of its sections; null: its text is unknown, it has no pages
  std::string page;                               // of the layout shown first; empty: it has no pages
  std::string diff_page;                          // the comparison with the revision before it; empty: none
  std::string summary;                            // what changed, in words

  const std::string& printed() const { return printed_version.empty() ? version : printed_version; }
  // As WhitepaperPaths expects it: empty for the current revision.
  std::string folder_version() const { return current ? std::string() : version; }
};

// What is known of a section's history.
struct SectionHistory {
  std::string since;       // the version since which it is unchanged; empty: unknown
  std::string changed_in;  // the newest version in which it changed; empty: unknown
  std::string diff_page;   // the comparison that shows the change, relative to the site; empty: none
};

// One revision of a whitepaper and everything its pages need.  Requires: what is referred to outlives the call.
struct RevisionInput {
  const Site& site;
  const Catalogs& catalogs;
  const Words& words;           // of the site's language
  const Words& document_words;  // of the whitepaper's language, or else of the site's
  const Templates& templates;
  const View& common;  // see common_view
  const Vendor& vendor;
  const Whitepaper& whitepaper;
  const std::vector<Outline>& outlines;         // of this revision, one for each layout of the site, in its order
  const std::vector<KnownRevision>& revisions;  // the whole history, oldest first
  std::string version;                          // of this revision, one of `revisions`; empty: the history is empty
  std::map<std::string, SectionHistory> sections = {};  // by section id
  NameOther name_other = {};                            // may be empty

  // This revision; null while the history is empty.
  const KnownRevision* shown() const;
  // True for an earlier revision.
  bool is_past() const { return shown() != nullptr && !shown()->current; }
};

// The outline in which a reader meets the whitepaper first: the vendor's own layout, or else the site's first.
// Requires: at least one outline.
const Outline& first_shown(const std::vector<Outline>& outlines);
// The ids of all sections, for KnownRevision.
std::set<std::string> section_ids(const Whitepaper& whitepaper);

}  // namespace hakusho::render
