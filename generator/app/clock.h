// The one place where the time of day enters.
#pragma once

#include "base/date.h"

namespace hakusho::app {

// The day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), or today, in UTC.
Date today();

}  // namespace hakusho::app
