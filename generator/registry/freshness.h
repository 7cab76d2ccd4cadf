// How long ago a revision was, in words.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/words.h"

namespace hakusho::registry {

// `1か月以内に改訂`, `7か月前に改訂`, `2年前に改訂`; a month or a year counts from its last day.  Future and missing
// dates have texts of their own.
std::string freshness(const std::optional<Date>& date, const Date& today, const Words& words);

}  // namespace hakusho::registry
