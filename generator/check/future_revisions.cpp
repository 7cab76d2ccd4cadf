#include "check/future_revisions.h"

#include "base/text.h"

namespace hakusho::check {

namespace {

constexpr long days_of_grace = 1;

// The first day that the date may mean.
Date first_day(const Date& date) { return {date.year, date.month > 0 ? date.month : 1, date.day > 0 ? date.day : 1}; }

}  // namespace

void check_future(const Whitepaper& whitepaper, const Date& today, Diagnostics& found) {
  for (const Revision& revision : whitepaper.history.revisions)
    if (revision.date && days_between(today, first_day(*revision.date)) > days_of_grace)
      found.warning("check/future-date", {whitepaper.path, revision.at, 1},
                    "the version " + quoted(revision.version) + " is dated " + iso(*revision.date) + ", in the future",
                    "correct the date, or accept the finding when the date is meant");
}

}  // namespace hakusho::check
