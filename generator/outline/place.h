// Which heading and which response stands where, before anything is numbered.
#pragma once

#include <vector>

#include "model/catalog.h"
#include "model/outline.h"
#include "model/words.h"

namespace hakusho::outline {

// In the whitepaper's own order.
std::vector<OutlineNode> place_as_written(const Whitepaper& whitepaper);
// Under the chapters of the catalogs, in the order of their controls; rows of the vendor's own keep their heading and
// come last.  Text that stands before the last response stands before the chapters, the rest behind them.
std::vector<OutlineNode> place_by_chapters(const Whitepaper& whitepaper, const Catalogs& catalogs);
// The same, under the chapters of `arrangement` and once under each counterpart there.
std::vector<OutlineNode> place_by_counterparts(const Whitepaper& whitepaper, const Catalog& arrangement,
                                               const Catalogs& catalogs, const Words& words);

// Whether responses stand under more than one heading.
bool has_chapters(const Whitepaper& whitepaper);

}  // namespace hakusho::outline
