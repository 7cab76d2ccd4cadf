#include "app/clock.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace hakusho::app {

Date today() {
  if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text(given);
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr long long end_of_year_9999 = 253'402'300'799;
    if (error == std::errc() && end == text.data() + text.size() && seconds >= 0 && seconds <= end_of_year_9999) {
      const std::chrono::sys_seconds now{std::chrono::seconds(seconds)};
      const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(now));
      return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
              static_cast<int>(static_cast<unsigned>(day.day()))};
    }
  }
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace hakusho::app
