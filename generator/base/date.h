// A day, a month or a year, as precise as it was written: 2024-07-17, 2024-07, 2024.
//
// The precision is kept: a whitepaper dated 2024-04 is never shown as the first of April.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hakusho {

struct Date {
  int year = 0;
  int month = 0;  // 0: only the year is known
  int day = 0;    // 0: only the month is known

  friend auto operator<=>(const Date&, const Date&) = default;
};

// ISO 8601 calendar dates of reduced precision; null for anything else and for days that do not exist.
std::optional<Date> parse_date(std::string_view text);
std::string iso(const Date& date);                                 // 2024-07-17
std::string display(const Date& date, std::string_view language);  // 2024年7月17日, 17 July 2024
// The last day that the date may mean, for comparing dates of different precision.
Date last_day(const Date& date);
// Days from a to b; negative when b is earlier.  Requires: both have a day.
long days_between(const Date& a, const Date& b);

}  // namespace hakusho
