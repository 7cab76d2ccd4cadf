#include "app/clock.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace hakusho::app {

Date today() {
  std::chrono::sys_seconds now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text(given);
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr long long end_of_year_9999 = 253'402'300'799;
    if (error == std::errc() && end == text.data() + text.size() && seconds >= 0 && seconds <= end_of_year_9999)
      now = std::chrono::sys_seconds(std::chrono::seconds(seconds));
  }
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(now));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace hakusho::app
