// The clock: the only place that asks for the time of day.
#pragma once

#include "base/date.h"

namespace hakusho::app {

// The day of SOURCE_DATE_EPOCH in UTC (https://reproducible-builds.org/specs/source-date-epoch/), or else the author's
// today: that of the local time zone.
Date today();

}  // namespace hakusho::app
