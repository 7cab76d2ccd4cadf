// The revision history as the vendor prints it: its own columns, headings, order and form.
#pragma once

#include "model/outline.h"
#include "model/view.h"
#include "model/whitepaper.h"
#include "model/words.h"
#include "render/prose/bodies.h"

namespace hakusho::render {

// {title, table, list, columns: [{heading, field}], rows, items}.  A cell that applies to several changes of a revision
// is in the row of the first one, with `span`; the other rows have its text as `repeated`, for formats without spans.
// Changes that name a section link to it.
View history_view(const Whitepaper& whitepaper, Bodies& bodies, const Words& words);

// The date in the language's format; empty without a date.
std::string shown_date(const std::optional<Date>& date, std::string_view language);
// The printed version (第1版), or else the version.
std::string shown_version(const Revision& revision);

}  // namespace hakusho::render
