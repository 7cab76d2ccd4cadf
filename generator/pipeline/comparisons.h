// The comparisons between the revisions of one whitepaper: which pairs there are, and what they found.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/change.h"
#include "model/layout.h"
#include "model/site.h"
#include "model/words.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

// A revision whose text is known.
struct KnownState {
  std::size_t revision = 0;  // its index in the history
  const Whitepaper* whitepaper = nullptr;
  std::map<std::string, std::string, std::less<>> numbers;  // as its own layout prints them, by section id
};

struct Comparison {
  std::size_t from = 0;  // indices in the history
  std::size_t to = 0;
  DiffReport report;
};

struct Comparisons {
  std::vector<KnownState> states;      // oldest first
  std::vector<DiffReport> chain;       // each state against the one before it
  std::vector<Comparison> others;      // oldest against newest, or every other pair, as the site wants
  std::map<std::string, Since> since;  // by section of the working whitepaper

  // Against the state before it; null for the first state and for revisions without a text.
  const DiffReport* into(std::size_t revision) const;
  // Every comparison, those of the chain first.
  std::vector<const DiffReport*> all() const;
};

// The numbers that the whitepaper's own layout prints.
std::map<std::string, std::string, std::less<>> printed_numbers(const Whitepaper& whitepaper, const Layouts& layouts,
                                                                const Catalogs& catalogs, const Words& words);

// One comparison, with versions and dates of the two filled in from `from` and `to`.
DiffReport compare_states(const Whitepaper& from, const Whitepaper& to, const ComparedRevision& from_revision,
                          const ComparedRevision& to_revision, const Layouts& layouts, const Catalogs& catalogs,
                          const Words& words);

// Requires: `revisions` outlives the result.
Comparisons compare_revisions(const Revisions& revisions, DiffPairs pairs, const Layouts& layouts,
                              const Catalogs& catalogs, const Words& words);

}  // namespace hakusho::pipeline
