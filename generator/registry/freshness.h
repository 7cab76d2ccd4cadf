// How long ago a revision was, in words.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/words.h"

namespace hakusho::registry {

// `1か月以内に改訂`, `7か月前に改訂`, `2年前に改訂`; a month or a year counts from its last day.  A date to come and a
// missing one are said as such.
std::string freshness(const std::optional<Date>& date, const Date& today, const Words& words);

}  // namespace hakusho::registry
