// Finds everything that is wrong with one whitepaper.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "model/entry.h"
#include "model/page_link.h"
#include "pipeline/comparisons.h"
#include "pipeline/design.h"
#include "pipeline/revisions.h"

namespace hakusho::pipeline {

struct Examined {
  std::unique_ptr<const Revisions> revisions;  // null when the file holds no whitepaper
  Comparisons comparisons;                     // empty when the working file does not read without errors
};

// Reads the whitepaper with its earlier revisions and applies every rule to it.
Examined examine(const WhitepaperSources& sources, const Design& design, Diagnostics& found);

// An entry with nothing but the section ids and the outgoing links, enough to check links between whitepapers.
Entry link_ends(const Whitepaper& whitepaper);

// Its links to pages and files of the site, as addresses from the site's first folder.
std::vector<PageLink> site_links(const Whitepaper& whitepaper);

// Adds the source line to each finding that has a location but no line yet.
void attach_sources(const Source& source, Diagnostics& found);

}  // namespace hakusho::pipeline
