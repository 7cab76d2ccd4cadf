// One page of a whitepaper: a revision in one layout and one format.
//
// Computed once for a page, and read by everything that adds to its view.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/annotations.h"
#include "model/format.h"
#include "model/outline.h"
#include "render/pages/revision_input.h"

namespace hakusho::render {

// The nodes of an outline that show a section.
using NodesBySection = std::map<const Section*, const OutlineNode*>;
NodesBySection nodes_by_section(const Outline& outline);

struct LayoutPage {
  const RevisionInput& input;
  const Outline& outline;
  Format format;
  Bodies& bodies;
  const KnownRevision* revision;     // the shown one; null while the history is empty
  std::string path;                  // of the page
  std::string root;                  // from the page to the site's root: `../../../`
  SectionPositions places;           // of the sections in the dataset
  NodesBySection published;          // in the vendor's own layout; empty when this page shows that one
  std::vector<std::string> earlier;  // links to the same layout of each earlier revision, in the history's order

  // True on a page of an earlier revision.
  bool is_past() const { return revision != nullptr && !revision->current; }
  // The link to another revision in the same layout and format.
  std::string link_to(const KnownRevision& other) const;
  // The path of this page, or index.html when the page is published under both.
  std::string canonical_path() const;
};

// Also points `bodies` at the page, so that they fill references with the numbers of its layout.
// Requires: `bodies` is of that revision and format, and outlives the page.
LayoutPage layout_page(const RevisionInput& input, const Outline& outline, Format format, Bodies& bodies);

}  // namespace hakusho::render
