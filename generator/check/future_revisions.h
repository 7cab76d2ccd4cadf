// Revisions dated after today: a mistyped year (2204) would head every feed for ever.
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/whitepaper.h"

namespace hakusho::check {

// Adds `check/future-date` for each, with a day of grace, since elsewhere it is tomorrow already.
void check_future(const Whitepaper& whitepaper, const Date& today, Diagnostics& found);

}  // namespace hakusho::check
