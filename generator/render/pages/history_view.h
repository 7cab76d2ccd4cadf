// The revision history as the vendor prints it: its own columns, headings, order and form.
#pragma once

#include "model/outline.h"
#include "model/view.h"
#include "model/whitepaper.h"
#include "model/words.h"
#include "render/prose/bodies.h"

namespace hakusho::render {

// {title, table, list, columns: [{heading, field}], rows, items}.  In a row of the table a cell that holds for several
// changes of one revision stands on the first of them with `span`; where a format has no such cells, `repeated` has
// its text again.  Every change that names a section leads to it.
View history_view(const Whitepaper& whitepaper, Bodies& bodies, const Words& words);

// A date as the whitepaper's language writes it, or nothing.
std::string shown_date(const std::optional<Date>& date, std::string_view language);
// 第1版, or else the version.
std::string shown_version(const Revision& revision);

}  // namespace hakusho::render
