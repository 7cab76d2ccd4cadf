// Dates as people write them, with the precision they wrote: 2023 年 9 月 30 日, 2024/4, 2020.11.20, 令和6年4月1日,
// 1 April 2024, April 2024.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace hakusho::imports {

struct FoundDate {
  Date date;
  std::size_t begin = 0;  // in characters of the text
  std::size_t end = 0;
};

// The first date at or after `from`; null when there is none.  A date that no calendar holds is none.
std::optional<FoundDate> find_date(std::u32string_view text, std::size_t from = 0);

}  // namespace hakusho::imports
