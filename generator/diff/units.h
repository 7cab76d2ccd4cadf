// A section taken apart into units: paragraphs, items, tables, each with its text and its place.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diff/similar.h"
#include "model/change.h"
#include "model/prose.h"
#include "model/whitepaper.h"

namespace hakusho::diff {

// The cells of a table as texts; the first row is its header.
struct Grid {
  std::vector<std::vector<std::string>> rows;
};

struct TextUnit {
  BlockForm form;
  UnitOwner owner;
  CutText text;  // of a table: all its cells
  Grid grid;     // of a table
};

// The inlines as a compared text, with the marks of model/change.h.
std::string marked_text(const std::vector<Inline>& inlines);

// How readers know the scopes of a whitepaper, by id.
using ScopeNames = std::map<std::string, std::string>;
ScopeNames scope_names(const Whitepaper& whitepaper);

// Body, parts, notes and responsibilities, in this order.
std::vector<TextUnit> units_of(const Section& section, const ScopeNames& scopes, Vocabulary& vocabulary);

}  // namespace hakusho::diff
