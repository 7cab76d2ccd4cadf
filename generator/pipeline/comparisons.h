// The comparisons between the revisions of one whitepaper: which pairs are compared, and what was found.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/change.h"
#include "model/layout.h"
#include "model/outline.h"
#include "model/site.h"
#include "model/words.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

using NumbersBySection = std::map<std::string, std::string, std::less<>>;

// A revision whose text is known.
struct KnownState {
  std::size_t revision = 0;  // its index in the history; 0 while the history is empty
  const Whitepaper* whitepaper = nullptr;
  std::optional<Outline> own;  // in the vendor's own layout; none when the site does not know that layout

  // The numbers that the vendor's own layout prints, by section id.
  NumbersBySection numbers() const;
};

struct Comparison {
  std::size_t from = 0;  // indices in the history
  std::size_t to = 0;
  DiffReport report;
};

struct Comparisons {
  std::vector<KnownState> states;      // oldest first; with an empty history the working file alone
  std::vector<DiffReport> chain;       // each state against the one before it
  std::vector<Comparison> others;      // oldest against newest, or every other pair, as the site wants
  std::map<std::string, Since> since;  // by section of the working whitepaper

  // The report against the state before it; null for the first state and for revisions without a text.
  const DiffReport* into(std::size_t revision) const;
  // The state of that revision; null when its text is unknown.
  const KnownState* state_of(std::size_t revision) const;
  // Every report, those of the chain first.
  std::vector<const DiffReport*> all() const;
};

// The numbers that the whitepaper's own layout prints, by section id; empty when `layouts` lacks that layout.
NumbersBySection printed_numbers(const Whitepaper& whitepaper, const Layouts& layouts, const Catalogs& catalogs,
                                 const Words& words);

// Compares two whitepapers; the report names them as `from_revision` and `to_revision`.
DiffReport compare_states(const Whitepaper& from, const Whitepaper& to, const ComparedRevision& from_revision,
                          const ComparedRevision& to_revision, const Layouts& layouts, const Catalogs& catalogs,
                          const Words& words);

// Requires: `revisions` outlives the result.
Comparisons compare_revisions(const Revisions& revisions, DiffPairs pairs, const Layouts& layouts,
                              const Catalogs& catalogs, const Words& words);

}  // namespace hakusho::pipeline
