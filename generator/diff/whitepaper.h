// Compares two revisions of a whitepaper: all changes between them, as data.
//
// Compares the dataset, never pages: sections by id, blocks by content, tables by row and column, texts by sentence and
// word.  The result depends on the arguments alone.  Work is bounded; `coarse` marks texts where the bound was reached.
#pragma once

#include "model/catalog.h"
#include "model/change.h"
#include "model/whitepaper.h"

namespace hakusho::diff {

DiffReport compare(const Whitepaper& from, const Whitepaper& to, const Catalogs& catalogs, const Numbers& numbers = {});

}  // namespace hakusho::diff
