// Two revisions of a whitepaper: everything that changed between them, as data.
//
// Compares what the dataset says, never pages: sections by id, their blocks by content, tables by row and column,
// texts by sentence and word.  Pure, and the same on every machine; work is bounded, and `coarse` says where the
// bound was met.
#pragma once

#include "model/catalog.h"
#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::diff {

DiffReport compare(const Whitepaper& from, const Whitepaper& to, const Catalogs& catalogs, const Numbers& numbers = {});

}  // namespace hakusho::diff
