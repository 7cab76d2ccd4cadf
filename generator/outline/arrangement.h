// Orders headings and responses by a layout's grouping, before they are numbered.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "model/outline.h"
#include "model/words.h"

namespace hakusho::outline {

// In the order of the whitepaper.
std::vector<OutlineNode> nodes_as_written(const Whitepaper& whitepaper);
// Under the chapters of the catalogs, in the order of their controls.  Responses without a control follow, under their
// own headings.  Text before the last response precedes the chapters, later text follows them.
std::vector<OutlineNode> nodes_by_chapters(const Whitepaper& whitepaper, const Catalogs& catalogs);
// Like nodes_by_chapters, under the chapters of `arrangement`; each response is repeated under each of its
// counterparts.
std::vector<OutlineNode> nodes_by_counterparts(const Whitepaper& whitepaper, const Catalog& arrangement,
                                               const Catalogs& catalogs, const Words& words);

// True if the responses are under more than one heading.
bool has_chapters(const Whitepaper& whitepaper);

}  // namespace hakusho::outline
