// The clock: the only place that asks for the time of day.
#pragma once

#include "base/date.h"

namespace hakusho::app {

// The day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), or today, in UTC.
Date today();

}  // namespace hakusho::app
